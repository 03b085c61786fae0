using FsCheck;
using FsCheck.Fluent;

namespace CoreGroupBot.Domain.Tests.Properties;

/// <summary>Something that is true of every case, whatever happened in it.</summary>
internal static class Holds
{
    private const int Tests = 100;

    /// <summary>Fails with the smallest case found that breaks it, and the seed: <c>PROPERTY_SEED</c> set to what stands in
    /// its brackets runs the same cases again; <c>PROPERTY_TESTS</c> runs more of them.</summary>
    public static void ForEveryCase(Action<Chronicle> check) => For(AnyChronicle.OfEveryBoard, check);

    public static void For<T>(Arbitrary<T> made, Action<T> check)
    {
        var config = Config.QuickThrowOnFailure
            .WithMaxTest(int.TryParse(Environment.GetEnvironmentVariable("PROPERTY_TESTS"), out var tests) ? tests : Tests)
            .WithQuietOnSuccess(true);
        Check.One(config, Prop.ForAll(made, check));
    }
}
