using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NodaTime;

namespace CoreGroupBot.Domain.Meetings;

/// <summary>The quarter hours of a day from 06:00 to 22:00 as the bits of one word; bit 0 is 06:00 to 06:15.</summary>
/// <remarks>A word is a day of Europe/London as its clocks show it. They change at night, so the days on which they do are
/// days like any other. Of a quarter hour that is taken in part nothing is left.</remarks>
public static class Quarters
{
    public const int Minutes = 15;
    public const int PerDay = 64;
    public const ulong WholeDay = ulong.MaxValue;

    /// <summary>Starts at :00 and :30.</summary>
    public const ulong HalfHours = 0x5555_5555_5555_5555;

    /// <summary>Starts before 13:00.</summary>
    public const ulong Morning = (1UL << 28) - 1;

    public static readonly LocalTime Opens = new(6, 0);
    private const int FirstMinute = 6 * 60;

    /// <summary>Of a meeting, or a gap, of so many minutes.</summary>
    public static int Of(int minutes) => (minutes + Minutes - 1) / Minutes;

    /// <summary>Those of a meeting of so many minutes that starts then.</summary>
    public static ulong Of(LocalDateTime start, int minutes) => Touched(MinuteOf(start.TimeOfDay), MinuteOf(start.TimeOfDay) + minutes);

    public static LocalDateTime Time(LocalDate day, int bit) => day.At(LocalTime.FromMinutesSinceMidnight(FirstMinute + bit * Minutes));

    /// <summary>Those of the day that the stretch touches.</summary>
    public static ulong Touched(LocalDate day, BusyTime time) => Touched(MinuteOf(day, time.Start), MinuteOf(day, time.End));

    /// <summary>Those that lie wholly between.</summary>
    public static ulong Within(LocalTime from, LocalTime until) =>
        Range(Floor(MinuteOf(from) + Minutes - 1), Floor(MinuteOf(until)));

    /// <summary>Starts of the day that lie after the one and before the other, both excluded.</summary>
    public static ulong StartsBetween(LocalDate day, LocalDateTime after, LocalDateTime before) =>
        Range(Floor(MinuteOf(day, after)) + 1, Floor(MinuteOf(day, before) - 1) + 1);

    /// <summary>Where so many quarter hours in a row begin, all of them free.</summary>
    // In the innermost loop of a search: as a call it would cost more than it does.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Starts(Vector512<ulong> free, int quarters)
    {
        var run = 1;
        for (; run * 2 <= quarters; run *= 2)
        {
            free &= free >>> run;
        }

        return run < quarters ? free & (free >>> (quarters - run)) : free;
    }

    /// <summary>With as many quarter hours before and after as are to stay free.</summary>
    public static Vector512<ulong> Widened(Vector512<ulong> taken, int gap)
    {
        for (; gap > 0; gap--)
        {
            taken |= (taken << 1) | (taken >>> 1);
        }

        return taken;
    }

    private static ulong Touched(int from, int until) => from >= until ? 0 : Range(Floor(from), Floor(until - 1) + 1);

    private static ulong Range(int from, int until)
    {
        (from, until) = (Math.Clamp(from, 0, PerDay), Math.Clamp(until, 0, PerDay));
        return until <= from ? 0 : WholeDay >> (PerDay - (until - from)) << from;
    }

    /// <summary>The bit of a minute of the day, which may lie outside the word.</summary>
    private static int Floor(int minute) => (int)Math.Floor((minute - FirstMinute) / (double)Minutes);

    private static int MinuteOf(LocalTime time) => time.Hour * 60 + time.Minute;

    private static int MinuteOf(LocalDate day, LocalDateTime time) =>
        Period.DaysBetween(day, time.Date) * 24 * 60 + MinuteOf(time.TimeOfDay);
}
