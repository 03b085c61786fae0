using System.Runtime.Intrinsics;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Meetings;

/// <summary>Who could begin a meeting of that length when, as bits; one vector is eight days.</summary>
internal sealed class SlotMap
{
    /// <summary>Bits of a count of members.</summary>
    private const int Bits = 6;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, Diary> diaries;
    private readonly SlotWindow window;
    private readonly int quarters;
    private readonly int blocks;

    // One after the other, member by member.
    private readonly Vector512<ulong>[] free;
    private readonly Vector512<ulong>[] coming;
    private Vector512<ulong>[]? countComing;

    public SlotMap(
        IReadOnlyList<Member> members, IReadOnlyDictionary<string, Diary> diaries, SlotWindow window, int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(members.Count, 1 << Bits);
        (this.diaries, this.window) = (diaries, window);
        quarters = Quarters.Of(minutes);
        blocks = SlotWindow.Blocks(window.Days);
        free = new Vector512<ulong>[members.Count * blocks];
        coming = new Vector512<ulong>[members.Count * blocks];
        for (var member = 0; member < members.Count; member++)
        {
            places.TryAdd(members[member].Id, member);
            Look(members[member].Id, free.AsSpan(member * blocks, blocks), coming.AsSpan(member * blocks, blocks));
        }
    }

    /// <summary>How many members are free at each start: the planes of a binary number, the highest first.</summary>
    public Vector512<ulong>[] CountFree() => Count(free);

    /// <summary>How many can come, whether free or with something pencilled in.</summary>
    public Vector512<ulong>[] CountComing() => countComing ??= Count(coming);

    /// <summary>Where this one is free.</summary>
    public Vector512<ulong>[] Free(string id) => AnyFree([id]);

    /// <summary>Where one of these can come.</summary>
    public Vector512<ulong>[] AnyComing(IEnumerable<string> ids) => Any(ids, coming, isFree: false);

    /// <summary>Where one of these is free.</summary>
    public Vector512<ulong>[] AnyFree(IEnumerable<string> ids) => Any(ids, free, isFree: true);

    /// <summary>Where a number is at least so much.</summary>
    public static Vector512<ulong>[] AtLeast(Vector512<ulong>[] planes, int least)
    {
        var blocks = planes.Length / Bits;
        var enough = new Vector512<ulong>[blocks];
        for (var block = 0; block < blocks; block++)
        {
            var (more, same) = (Vector512<ulong>.Zero, Vector512<ulong>.AllBitsSet);
            for (var bit = 0; bit < Bits; bit++)
            {
                var plane = planes[bit * blocks + block];
                var isSet = (least >> (Bits - 1 - bit) & 1) == 1;
                more |= isSet ? Vector512<ulong>.Zero : same & plane;
                same &= isSet ? plane : ~plane;
            }

            enough[block] = more | same;
        }

        return enough;
    }

    private void Look(string id, Span<Vector512<ulong>> free, Span<Vector512<ulong>> coming)
    {
        if (!diaries.TryGetValue(id, out var known))
        {
            return;
        }

        var diary = known.From(window.First, window.Days);
        var off = Diary.Vectors(diary.Off);
        var busy = Diary.Vectors(diary.Busy);
        var tentative = Diary.Vectors(diary.Tentative);
        var unknown = Diary.Vectors(diary.Unknown);
        for (var block = 0; block < free.Length; block++)
        {
            var open = ~(off[block] | busy[block] | unknown[block]);
            coming[block] = Quarters.Starts(open, quarters);
            free[block] = Quarters.Starts(open & ~tentative[block], quarters);
        }
    }

    /// <param name="ofMembers">Where members could begin; whoever is none is looked up.</param>
    private Vector512<ulong>[] Any(IEnumerable<string> ids, Vector512<ulong>[] ofMembers, bool isFree)
    {
        var any = new Vector512<ulong>[blocks];
        foreach (var id in ids)
        {
            if (places.TryGetValue(id, out var place))
            {
                Add(any, ofMembers.AsSpan(place * blocks, blocks));
                continue;
            }

            var (theirs, come) = (new Vector512<ulong>[blocks], new Vector512<ulong>[blocks]);
            Look(id, theirs, come);
            Add(any, isFree ? theirs : come);
        }

        return any;
    }

    private static void Add(Span<Vector512<ulong>> any, ReadOnlySpan<Vector512<ulong>> one)
    {
        for (var block = 0; block < any.Length; block++)
        {
            any[block] |= one[block];
        }
    }

    /// <summary>Adds up all starts at once, a binary digit in each plane.</summary>
    private Vector512<ulong>[] Count(Vector512<ulong>[] starts)
    {
        var planes = new Vector512<ulong>[Bits * blocks];
        for (var block = 0; block < blocks; block++)
        {
            var (one, two, four) = (Vector512<ulong>.Zero, Vector512<ulong>.Zero, Vector512<ulong>.Zero);
            var (eight, sixteen, thirtyTwo) = (Vector512<ulong>.Zero, Vector512<ulong>.Zero, Vector512<ulong>.Zero);
            for (var at = block; at < starts.Length; at += blocks)
            {
                var carry = starts[at];
                (one, carry) = (one ^ carry, one & carry);
                (two, carry) = (two ^ carry, two & carry);
                (four, carry) = (four ^ carry, four & carry);
                (eight, carry) = (eight ^ carry, eight & carry);
                (sixteen, carry) = (sixteen ^ carry, sixteen & carry);
                thirtyTwo ^= carry;
            }

            planes[block] = thirtyTwo;
            planes[blocks + block] = sixteen;
            planes[2 * blocks + block] = eight;
            planes[3 * blocks + block] = four;
            planes[4 * blocks + block] = two;
            planes[5 * blocks + block] = one;
        }

        return planes;
    }
}
