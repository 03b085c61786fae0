using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CoreGroupBot.Domain.Meetings;

/// <summary>Which of two times is the better one. This is the only place that says so.</summary>
/// <remarks>
/// Of the times at which a core group counts, the first comparison that tells two of them apart decides:
/// <list type="number">
/// <item>whoever chairs can come;</item>
/// <item>what the family needs can be arranged by then, where the case notes a need that takes time;</item>
/// <item>it lies in the hours that suit the family, where the case notes that;</item>
/// <item>more members are free;</item>
/// <item>of those who are not, more have something pencilled in only;</item>
/// <item>a room is free, where rooms are booked here;</item>
/// <item>it lies in no morning or afternoon that was declined;</item>
/// <item>it lies in the preferred window;</item>
/// <item>the member whose turn it is to chair is free, then whoever takes the minutes;</item>
/// <item>it begins on the hour or the half hour;</item>
/// <item>it is earlier.</item>
/// </list>
/// Each is a plane of bits, and a count is as many planes as it has digits; so the best is found by keeping, plane after
/// plane, those that have the bit, where any has.
/// </remarks>
internal sealed class SlotOrder
{
    private readonly List<Vector512<ulong>[]> planes = [];

    public SlotOrder(SlotQuestion question, SlotWindow window, SlotMap map)
    {
        if (question.Chairs.Count > 0)
        {
            planes.Add(map.AnyComing(question.Chairs));
        }

        if (question.ArrangedBy is { } arranged)
        {
            Prefer(window.From(arranged));
        }

        if (question.FamilyHours is { } hours)
        {
            Prefer(window.Within(hours));
        }

        planes.Add(map.CountFree());
        planes.Add(map.CountComing());
        if (question.Rooms.Count > 0)
        {
            planes.Add(map.AnyFree(question.Rooms));
        }

        if (question.NotAgain.Count > 0)
        {
            Prefer(window.NotNearDeclined());
        }

        if (question.PreferFrom is { } prefer)
        {
            Prefer(window.From(prefer));
        }

        planes.AddRange(question.Turns.Select(map.Free));
        Prefer(window.OnTheHalfHour());
    }

    /// <returns>Day and bit of the best; null where there is none.</returns>
    public (int Day, int Bit)? BestOf(ReadOnlySpan<Vector512<ulong>> candidates)
    {
        Vector512<ulong>[] best = [.. candidates];
        foreach (var plane in planes)
        {
            for (var at = 0; at < plane.Length; at += best.Length)
            {
                Keep(best, plane.AsSpan(at, best.Length));
            }
        }

        var words = MemoryMarshal.Cast<Vector512<ulong>, ulong>(best.AsSpan());
        var day = words.IndexOfAnyExcept(0UL);
        return day < 0 ? null : (day, int.CreateChecked(ulong.TrailingZeroCount(words[day])));
    }

    /// <summary>Those that have the bit, where any has.</summary>
    private static void Keep(Span<Vector512<ulong>> best, ReadOnlySpan<Vector512<ulong>> plane)
    {
        var any = Vector512<ulong>.Zero;
        for (var block = 0; block < best.Length; block++)
        {
            any |= best[block] & plane[block];
        }

        if (any == Vector512<ulong>.Zero)
        {
            return;
        }

        for (var block = 0; block < best.Length; block++)
        {
            best[block] &= plane[block];
        }
    }

    private void Prefer(ulong[] words) => planes.Add([.. Diary.Vectors(words)]);
}
