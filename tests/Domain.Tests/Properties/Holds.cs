using FsCheck;
using FsCheck.Fluent;

namespace CoreGroupBot.Domain.Tests.Properties;

/// <summary>Something that is true of every case, whatever happened in it.</summary>
internal static class Holds
{
    private const int Tests = 100;

    /// <summary>Fails with the smallest case found that breaks it and the seed, which <c>WithReplay</c> takes to see it again;
    /// the setting <c>PROPERTY_TESTS</c> tries more of them.</summary>
    public static void ForEveryCase(Action<Chronicle> check) => For(AnyChronicle.OfEveryBoard, check);

    public static void For<T>(Arbitrary<T> made, Action<T> check)
    {
        var config = Config.QuickThrowOnFailure
            .WithMaxTest(int.TryParse(Environment.GetEnvironmentVariable("PROPERTY_TESTS"), out var tests) ? tests : Tests)
            .WithQuietOnSuccess(true);
        Check.One(config, Prop.ForAll(made, check));
    }
}
