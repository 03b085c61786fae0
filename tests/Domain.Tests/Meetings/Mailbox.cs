using CoreGroupBot.Domain.Meetings;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Meetings;

/// <summary>What one mailbox holds, entry by entry.</summary>
/// <param name="IsReadable">False for one that gives nothing away.</param>
public sealed record Mailbox(
    IReadOnlyList<(BusyTime Time, Presence As)> Entries, LocalTime Opens, LocalTime Closes, bool IsReadable = true)
{
    public static Mailbox Of(params IEnumerable<BusyTime> busy) =>
        new([.. busy.Select(time => (time, Presence.Away))], Diary.OfficeOpens, Diary.OfficeCloses);

    /// <summary>The same as the service has it once it is read.</summary>
    public Diary Read(LocalDate first, int days)
    {
        var diary = Diary.Unread(first, days);
        for (var day = 0; IsReadable && day < days; day++)
        {
            diary.Unknown[day] = 0;
            diary.Off[day] = ~Quarters.Within(Opens, Closes);
            foreach (var (time, presence) in Entries)
            {
                (presence is Presence.Tentative ? diary.Tentative : diary.Busy)[day] |= Quarters.Touched(first.PlusDays(day), time);
            }
        }

        return diary;
    }

    /// <summary>What this person is in every quarter hour from 06:00 to 22:00, found out one by one.</summary>
    /// <param name="gap">Quarter hours kept free before and after everything else.</param>
    public Presence[,] Looked(LocalDate first, int days, int gap = 0, IReadOnlyList<DateInterval>? closed = null)
    {
        var looked = new Presence[days, 64];
        for (var day = 0; day < days; day++)
        {
            var date = first.PlusDays(day);
            for (var quarter = 0; quarter < 64; quarter++)
            {
                var at = date.At(new LocalTime(6, 0)).PlusMinutes(15 * quarter);
                var isOff = at.TimeOfDay < Opens || at.PlusMinutes(15) > date.At(Closes)
                    || (closed ?? []).Any(interval => interval.Contains(date));
                var near = Enumerable.Range(quarter - gap, 2 * gap + 1).Where(other => other is >= 0 and < 64)
                    .Select(other => date.At(new LocalTime(6, 0)).PlusMinutes(15 * other))
                    .SelectMany(other => Entries.Where(entry => entry.Time.Overlaps(other, other.PlusMinutes(15))))
                    .ToList();
                looked[day, quarter] = !IsReadable ? (closed ?? []).Any(interval => interval.Contains(date)) ? Presence.Away : Presence.Unknown
                    : isOff || near.Exists(entry => entry.As is Presence.Away) ? Presence.Away
                    : near.Count > 0 ? Presence.Tentative
                    : Presence.Free;
            }
        }

        return looked;
    }
}
