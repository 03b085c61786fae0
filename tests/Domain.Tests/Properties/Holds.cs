using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace CoreGroupBot.Domain.Tests.Properties;

/// <summary>Something that is true of every case, whatever happened in it.</summary>
/// <remarks>The same cases are made up in every run, so that a red test is red for whoever looks at it next. Others are tried
/// with <c>PROPERTY_SEED</c> (a whole number) and <c>PROPERTY_TESTS</c> (how many; 100 where it is not set).</remarks>
internal static class Holds
{
    private const int Tests = 100;
    private const ulong Seed = 20261127;

    // Any odd number: which of the sequences of the seed is taken.
    private const ulong Sequence = 9;

    /// <summary>Fails with the smallest case found that breaks it.</summary>
    public static void ForEveryCase(Action<Chronicle> check) => For(AnyChronicle.OfEveryBoard, check);

    public static void For<T>(Arbitrary<T> made, Action<T> check)
    {
        var config = Config.QuickThrowOnFailure
            .WithMaxTest((int)Setting("PROPERTY_TESTS", Tests))
            .WithReplay(new FSharpOption<Replay>(new Replay(new Rnd(Setting("PROPERTY_SEED", Seed), Sequence), FSharpOption<int>.None)))
            .WithQuietOnSuccess(true);
        Check.One(config, Prop.ForAll(made, check));
    }

    private static ulong Setting(string name, ulong unset) =>
        ulong.TryParse(Environment.GetEnvironmentVariable(name), out var set) ? set : unset;
}
