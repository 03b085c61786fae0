using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CoreGroupBot.Domain.Meetings;

/// <summary>At which starts of a window who can come for the whole of the meeting, as words of <see cref="Quarters"/>, one for
/// each day; a vector is eight days.</summary>
internal sealed class SlotMap
{
    private readonly SlotWindow window;
    private readonly int quarters;

    /// <param name="members">Null for whoever is unknown, and so never comes; here and below.</param>
    public SlotMap(Diary?[] members, SlotWindow window, int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(members.Length, 1 << Tally.Digits);
        (this.window, quarters) = (window, Quarters.Of(minutes));
        var digits = 1 + BitOperations.Log2((uint)members.Length);
        (HowManyAreFree, HowManyCome) = (None(digits), None(digits));
        Count(members);
    }

    /// <summary>How many members are free at each start: the digits of a binary number, the highest first.</summary>
    public ulong[][] HowManyAreFree { get; }

    /// <summary>How many can come, whether free or with something pencilled in.</summary>
    public ulong[][] HowManyCome { get; }

    /// <summary>Where one of these can come.</summary>
    public ulong[] AnyComing(params ReadOnlySpan<Diary?> some) => Any(some, isFree: false);

    /// <summary>Where one of these is free.</summary>
    public ulong[] AnyFree(params ReadOnlySpan<Diary?> some) => Any(some, isFree: true);

    /// <summary>Where a number is at least so much.</summary>
    public static ulong[] AtLeast(ulong[][] digits, int least)
    {
        var enough = new ulong[digits[0].Length];
        for (var block = 0; block < Diary.Vectors(enough).Length; block++)
        {
            // The digits above them are 0.
            var (more, same) = (Vector512<ulong>.Zero, least >> digits.Length == 0 ? Vector512<ulong>.AllBitsSet : Vector512<ulong>.Zero);
            for (var place = 0; place < digits.Length; place++)
            {
                var digit = Diary.Vectors(digits[place])[block];
                var isSet = (least >> (digits.Length - 1 - place) & 1) == 1;
                more |= isSet ? Vector512<ulong>.Zero : same & digit;
                same &= isSet ? digit : ~digit;
            }

            Diary.Vectors(enough)[block] = more | same;
        }

        return enough;
    }

    /// <summary>Leaves only what is in the other too.</summary>
    public static void Restrict(ulong[] starts, ulong[] to)
    {
        for (var block = 0; block < Diary.Vectors(starts).Length; block++)
        {
            Diary.Vectors(starts)[block] &= Diary.Vectors(to)[block];
        }
    }

    private ulong[] Any(ReadOnlySpan<Diary?> some, bool isFree)
    {
        var any = window.None();
        foreach (var diary in some)
        {
            for (var block = 0; diary is not null && block < Diary.Vectors(any).Length; block++)
            {
                var taken = Taken(diary, block);
                Diary.Vectors(any)[block] |= Starts(isFree ? taken | Tentative(diary, block) : taken);
            }
        }

        return any;
    }

    private void Count(Diary?[] members)
    {
        for (var block = 0; block < Diary.Vectors(window.Lawful).Length; block++)
        {
            var (free, coming) = (default(Tally), default(Tally));
            foreach (var diary in members)
            {
                if (diary is not null)
                {
                    var taken = Taken(diary, block);
                    free.Add(Starts(taken | Tentative(diary, block)));
                    coming.Add(Starts(taken));
                }
            }

            free.Write(HowManyAreFree, block);
            coming.Write(HowManyCome, block);
        }
    }

    private Vector512<ulong> Starts(Vector512<ulong> taken) => Quarters.Starts(~taken, quarters);

    private static Vector512<ulong> Tentative(Diary diary, int block) => Diary.Vectors(diary.Tentative)[block];

    private static Vector512<ulong> Taken(Diary diary, int block) =>
        Diary.Vectors(diary.Off)[block] | Diary.Vectors(diary.Busy)[block] | Diary.Vectors(diary.Unknown)[block];

    private ulong[][] None(int planes) => [.. Enumerable.Range(0, planes).Select(_ => window.None())];

    /// <summary>Adds up many bits at once, a binary digit in each word.</summary>
    private struct Tally
    {
        public const int Digits = 6;
        private Vector512<ulong> one, two, four, eight, sixteen, thirtyTwo;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(Vector512<ulong> carry)
        {
            (one, carry) = (one ^ carry, one & carry);
            (two, carry) = (two ^ carry, two & carry);
            (four, carry) = (four ^ carry, four & carry);
            (eight, carry) = (eight ^ carry, eight & carry);
            (sixteen, carry) = (sixteen ^ carry, sixteen & carry);
            thirtyTwo ^= carry;
        }

        /// <param name="digits">The highest first; those above them are 0.</param>
        public readonly void Write(ulong[][] digits, int block)
        {
            ReadOnlySpan<Vector512<ulong>> all = [one, two, four, eight, sixteen, thirtyTwo];
            for (var place = 0; place < digits.Length; place++)
            {
                Diary.Vectors(digits[^(place + 1)])[block] = all[place];
            }
        }
    }
}
