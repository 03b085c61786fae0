using System.Numerics;
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
/// Each is a plane of bits, and a count is as many planes as it has digits; so the best of a morning is found by keeping, plane
/// after plane, those that have the bit, where any has. Whether any had it, digit after digit, is the rank of that morning: no
/// two times have to be compared.
/// </remarks>
internal sealed class SlotOrder
{
    private readonly ulong[][] planes;

    public SlotOrder(SlotQuestion question, Attendance attendance, SlotWindow window, SlotMap map)
    {
        var order = new List<ulong[]>();
        if (question.Chairs.Count > 0)
        {
            order.Add(map.AnyComing(attendance.Chairs));
        }

        if (question.ArrangedBy is { } arranged)
        {
            order.Add(window.From(arranged));
        }

        if (question.FamilyHours is { } hours)
        {
            order.Add(window.Within(hours));
        }

        order.AddRange(map.HowManyAreFree);
        order.AddRange(map.HowManyCome);
        if (question.Rooms.Count > 0)
        {
            order.Add(map.AnyFree(attendance.Rooms));
        }

        if (question.NotAgain.Count > 0)
        {
            order.Add(window.NotNearDeclined());
        }

        if (question.PreferFrom is { } prefer)
        {
            order.Add(window.From(prefer));
        }

        order.AddRange(question.Turns.Select(who => map.AnyFree(attendance.Of(who))));
        order.Add(window.OnTheHalfHour());
        planes = [.. order];
    }

    /// <summary>The best start of each morning and of each afternoon, and of those the best so many.</summary>
    public List<(int Day, int Bit)> Best(int count, ulong[] candidates)
    {
        var (mornings, afternoons) = (OfHalf(Quarters.Morning, candidates), OfHalf(~Quarters.Morning, candidates));

        // In order of time: of those of one rank the first is taken.
        var ranks = new ulong[2 * candidates.Length];
        for (var day = 0; day < candidates.Length; day++)
        {
            (ranks[2 * day], ranks[2 * day + 1]) = (mornings.Ranks[day], afternoons.Ranks[day]);
        }

        var best = new List<(int, int)>();
        while (best.Count < count && ranks.DefaultIfEmpty().Max() is var rank and > 0)
        {
            var half = Array.IndexOf(ranks, rank);
            ranks[half] = 0;
            best.Add((half / 2, BitOperations.TrailingZeroCount((half % 2 == 0 ? mornings : afternoons).Starts[half / 2])));
        }

        return best;
    }

    /// <summary>Of the half of each day the starts than which none is better, the earliest of which is the best, and their
    /// rank: 0 where there is no start, otherwise a one and a digit for each plane.</summary>
    private (ulong[] Starts, ulong[] Ranks) OfHalf(ulong half, ulong[] candidates)
    {
        var (starts, ranks) = (new ulong[candidates.Length], new ulong[candidates.Length]);
        for (var block = 0; block < Diary.Vectors(candidates).Length; block++)
        {
            var best = Diary.Vectors(candidates)[block] & Vector512.Create(half);
            var rank = Vector512<ulong>.Zero - IsAny(best);
            foreach (var plane in planes)
            {
                var with = best & Diary.Vectors(plane)[block];
                best = Vector512.ConditionalSelect(IsAny(with), with, best);
                rank = (rank << 1) - IsAny(with);
            }

            (Diary.Vectors(starts)[block], Diary.Vectors(ranks)[block]) = (best, rank);
        }

        return (starts, ranks);
    }

    /// <summary>All bits of a word, which is minus one, where it has any.</summary>
    private static Vector512<ulong> IsAny(Vector512<ulong> words) => ~Vector512.Equals(words, Vector512<ulong>.Zero);
}
