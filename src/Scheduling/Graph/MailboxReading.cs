using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Notices;
using Microsoft.Graph.Models;
using NodaTime;

namespace CoreGroupBot.Scheduling.Graph;

/// <summary>Makes hours and leave of what Graph says of one mailbox.</summary>
internal static class MailboxReading
{
    public static OwnHours Of(MailboxSettings settings) => Hours(settings.WorkingHours) with { Leave = LeaveOf(settings.AutomaticRepliesSetting) };

    /// <summary>A mailbox in another zone has never had its hours set by its owner; then, and where they make no sense, the usual ones
    /// are taken.</summary>
    private static OwnHours Hours(WorkingHours? hours)
    {
        if (hours is not { StartTime: { } start, EndTime: { } end, DaysOfWeek: { Count: > 0 } days, TimeZone.Name: { } zone }
            || GraphTime.ZoneNamed(zone)?.Id != London.Zone.Id)
        {
            return OwnHours.Usual;
        }

        var (opens, closes) = (new LocalTime(start.Hour, start.Minute), new LocalTime(end.Hour, end.Minute));
        return opens < closes
            ? OwnHours.Usual with { Days = [.. days.OfType<DayOfWeekObject>().Select(IsoDay)], Opens = opens, Closes = closes }
            : OwnHours.Usual;
    }

    /// <summary>Scheduled replies with an end, or without beginning or end those that are always on. A time that cannot be read is no
    /// leave.</summary>
    private static Leave? LeaveOf(AutomaticRepliesSetting? replies) => replies switch
    {
        { Status: AutomaticRepliesStatus.AlwaysEnabled } => new Leave(Instant.MinValue, Until: null),
        { Status: AutomaticRepliesStatus.Scheduled } when Read(replies.ScheduledStartDateTime) is { } from
            && Read(replies.ScheduledEndDateTime) is { } until && from < until => new Leave(from, until),
        _ => null,
    };

    private static Instant? Read(DateTimeTimeZone? pair) =>
        GraphTime.InLondon(pair) is { } local ? London.At(local.Date, local.TimeOfDay) : null;

    /// <summary>Graph's week begins with Sunday as 0.</summary>
    private static IsoDayOfWeek IsoDay(DayOfWeekObject day) =>
        day is DayOfWeekObject.Sunday ? IsoDayOfWeek.Sunday : (IsoDayOfWeek)(int)day;
}
