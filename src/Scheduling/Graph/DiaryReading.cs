using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Meetings;
using Microsoft.Graph.Models;
using NodaTime;

namespace CoreGroupBot.Scheduling.Graph;

/// <summary>Makes a diary of what Graph says of one mailbox.</summary>
internal static class DiaryReading
{
    public static Diary Of(string address, ScheduleInformation? answer, LocalDate from, LocalDate to)
    {
        var (opens, closes) = OfficeHours(answer?.WorkingHours);
        return answer is { Error: null, ScheduleItems: { } items } && Busy(items) is { } busy
            ? new Diary(address, [.. busy, .. DaysOff(answer.WorkingHours, from, to)], opens, closes)
            : new Diary(address, null, opens, closes);
    }

    /// <summary>Two windows of one mailbox. Unknown in one is unknown.</summary>
    public static Diary Join(Diary earlier, Diary later) => earlier with
    {
        Busy = earlier.Busy is { } one && later.Busy is { } other ? [.. one, .. other] : null,
    };

    /// <summary>Null when an entry cannot be read. Anything not said to be free is busy.</summary>
    private static List<BusyTime>? Busy(IEnumerable<ScheduleItem> items)
    {
        var busy = new List<BusyTime>();
        foreach (var item in items)
        {
            if (item.Status is FreeBusyStatus.Free or FreeBusyStatus.WorkingElsewhere)
            {
                continue;
            }

            if (GraphTime.InLondon(item.Start) is not { } start || GraphTime.InLondon(item.End) is not { } end)
            {
                return null;
            }

            busy.Add(new BusyTime(start, end));
        }

        return busy;
    }

    private static (LocalTime Opens, LocalTime Closes) OfficeHours(WorkingHours? hours)
    {
        if (!IsLondon(hours) || hours is not { StartTime: { } start, EndTime: { } end })
        {
            return (Diary.OfficeOpens, Diary.OfficeCloses);
        }

        var opens = LocalTime.Max(Diary.OfficeOpens, new LocalTime(start.Hour, start.Minute));
        var closes = LocalTime.Min(Diary.OfficeCloses, new LocalTime(end.Hour, end.Minute));
        return opens < closes ? (opens, closes) : (Diary.OfficeOpens, Diary.OfficeCloses);
    }

    /// <summary>Days on which this person does not work: many in a core group work part of the week.</summary>
    private static IEnumerable<BusyTime> DaysOff(WorkingHours? hours, LocalDate from, LocalDate to)
    {
        if (!IsLondon(hours) || hours is not { DaysOfWeek: { Count: > 0 } days })
        {
            yield break;
        }

        for (var day = from; day <= to; day = day.PlusDays(1))
        {
            if (!days.Contains((DayOfWeekObject)((int)day.DayOfWeek % 7)))
            {
                yield return new BusyTime(day.AtMidnight(), day.PlusDays(1).AtMidnight());
            }
        }
    }

    /// <summary>A mailbox in another zone has never had its hours set by its owner; then office hours are taken.</summary>
    private static bool IsLondon(WorkingHours? hours) =>
        hours?.TimeZone?.Name is { } name && GraphTime.ZoneNamed(name)?.Id == London.Zone.Id;
}
