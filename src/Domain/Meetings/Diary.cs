using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NodaTime;

namespace CoreGroupBot.Domain.Meetings;

public enum Presence
{
    Free,

    /// <summary>Something is pencilled in: worse than free, better than busy.</summary>
    Tentative,

    /// <summary>The mailbox cannot be read: never free.</summary>
    Unknown,

    /// <summary>Busy, out of office, or not working then.</summary>
    Away,
}

/// <summary>What is known of the time of one mailbox: words of <see cref="Quarters"/>, one for each day from the first.</summary>
/// <remarks>Whoever reads it fills the words in and writes to them no more after that. Until a day is read it is
/// unknown.</remarks>
public sealed class Diary
{
    public static readonly LocalTime OfficeOpens = new(9, 0);
    public static readonly LocalTime OfficeCloses = new(17, 0);

    private Diary(LocalDate first, int days, ulong[] off, ulong[] busy, ulong[] tentative, ulong[] unknown)
    {
        (First, Days) = (first, days);
        (Off, Busy, Tentative, Unknown) = (off, busy, tentative, unknown);
    }

    public LocalDate First { get; }

    public int Days { get; }

    /// <summary>Outside this person's working hours.</summary>
    public ulong[] Off { get; }

    public ulong[] Busy { get; }

    public ulong[] Tentative { get; }

    public ulong[] Unknown { get; }

    public LocalDate Last => First.PlusDays(Days - 1);

    /// <summary>Whether anything of it could be read.</summary>
    public bool IsKnown => Array.Exists(Unknown[..Days], day => day != Quarters.WholeDay);

    public static Diary Unread(LocalDate first, int days)
    {
        days = Math.Max(0, days);
        var padded = SlotWindow.Padded(days);
        var unknown = new ulong[padded];
        Array.Fill(unknown, Quarters.WholeDay);
        return new Diary(first, days, new ulong[padded], new ulong[padded], new ulong[padded], unknown);
    }

    public Presence At(LocalDateTime start, int minutes) => At(Period.DaysBetween(First, start.Date), Quarters.Of(start, minutes));

    /// <param name="asked">Bits of the quarter hours of the meeting.</param>
    internal Presence At(int day, ulong asked) =>
        day < 0 || day >= Days ? Presence.Unknown
        : ((Off[day] | Busy[day]) & asked) != 0 ? Presence.Away
        : (Unknown[day] & asked) != 0 ? Presence.Unknown
        : (Tentative[day] & asked) != 0 ? Presence.Tentative
        : Presence.Free;

    /// <summary>The same for so many days from that one; what lies outside is unknown.</summary>
    public Diary From(LocalDate first, int days)
    {
        if (first == First && days <= Days)
        {
            return this;
        }

        var part = Unread(first, days);
        var skipped = Period.DaysBetween(First, first);
        for (var day = Math.Max(0, -skipped); day < Math.Min(days, Days - skipped); day++)
        {
            part.Off[day] = Off[day + skipped];
            part.Busy[day] = Busy[day + skipped];
            part.Tentative[day] = Tentative[day + skipped];
            part.Unknown[day] = Unknown[day + skipped];
        }

        return part;
    }

    /// <summary>The same with a way to travel before and after whatever is in it.</summary>
    public Diary WithGaps(int quarters) => quarters == 0
        ? this
        : new Diary(First, Days, Off, Widened(Busy, quarters), Widened(Tentative, quarters), Unknown);

    /// <summary>The same without work on those days.</summary>
    public Diary Without(IEnumerable<DateInterval> closed)
    {
        var off = (ulong[])Off.Clone();
        foreach (var days in closed)
        {
            var from = Math.Clamp(Period.DaysBetween(First, days.Start), 0, Days);
            var until = Math.Clamp(Period.DaysBetween(First, days.End) + 1, from, Days);
            off.AsSpan(from..until).Fill(Quarters.WholeDay);
        }

        return new Diary(First, Days, off, Busy, Tentative, Unknown);
    }

    /// <summary>The same with these times taken too.</summary>
    public Diary With(IEnumerable<BusyTime> busy, IEnumerable<BusyTime> tentative) =>
        new(First, Days, Off, Added(Busy, busy), Added(Tentative, tentative), Unknown);

    internal static Span<Vector512<ulong>> Vectors(ulong[] words) => MemoryMarshal.Cast<ulong, Vector512<ulong>>(words.AsSpan());

    private ulong[] Added(ulong[] taken, IEnumerable<BusyTime> times)
    {
        var all = (ulong[])taken.Clone();
        foreach (var time in times)
        {
            var last = Math.Min(Days - 1, Period.DaysBetween(First, time.End.Date));
            for (var day = Math.Max(0, Period.DaysBetween(First, time.Start.Date)); day <= last; day++)
            {
                all[day] |= Quarters.Touched(First.PlusDays(day), time);
            }
        }

        return all;
    }

    private static ulong[] Widened(ulong[] taken, int quarters)
    {
        var widened = (ulong[])taken.Clone();
        foreach (ref var days in Vectors(widened))
        {
            days = Quarters.Widened(days, quarters);
        }

        return widened;
    }
}
