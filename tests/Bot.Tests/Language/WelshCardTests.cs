using System.Reflection;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Tests.Cards;
using CoreGroupBot.Domain.Language;
using Xunit.Abstractions;

namespace CoreGroupBot.Bot.Tests.Language;

/// <summary>Every card of the tests of cards, as a reader of Welsh gets it.</summary>
public sealed class WelshCardTests
{
    /// <summary>One of each kind is kept to be read; the others are only held against the English ones.</summary>
    private static readonly string[] kept =
    [
        "reminder-first", "reminder-record", "reminder-single-report", "escalation", "channel", "meeting-outcome", "no-slot", "why",
        "missing", "missing-represented", "quorum-lost", "quorum-lost-late", "quorum-moving", "quorum-restored",
        "help-key-worker", "cases", "confirmation", "concern-raise",
    ];

    private static readonly Lazy<Dictionary<string, (JsonObject Welsh, JsonNode English)>> cards = new(All);

    [Fact]
    public void Every_card_is_told_in_Welsh()
    {
        var files = Directory.EnumerateFiles(Path.GetDirectoryName(Golden.FileOf("Golden", "_"))!, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!);
        Assert.Empty(files.Except(cards.Value.Keys).Order());
    }

    [Fact]
    public void No_English_is_left_on_a_Welsh_card()
    {
        var left = cards.Value.Where(card => !IsInBoth(card.Key)).SelectMany(card => InWelsh.Left(card.Value.English, card.Value.Welsh).Select(found => $"{card.Key}: {found}"));
        Assert.True(!left.Any(), string.Join('\n', left));
    }

    /// <summary>Those say in English below what they say in Welsh above; their own tests look at each part.</summary>
    private static bool IsInBoth(string card) => card.StartsWith("both-", StringComparison.Ordinal);

    [Fact]
    public void One_card_of_each_kind_reads_as_it_did() => Assert.All(
        kept, name => Golden.Compare(Golden.FileOf("Golden.cy", name), cards.Value[name].Welsh));

    [Fact]
    public void A_Welsh_card_says_so_and_has_its_answers_in_Welsh()
    {
        Assert.All(cards.Value, card => Assert.Equal("cy", card.Value.Welsh["lang"]?.GetValue<string>()));
        Assert.Contains("\"language\":\"cy\"", cards.Value["reminder-first"].Welsh.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"language\"", cards.Value["reminder-first"].English.ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>Runs the tests of cards with a Welsh reader. What they assert of the English does not hold then, and is not
    /// looked at.</summary>
    private static Dictionary<string, (JsonObject Welsh, JsonNode English)> All() => InWelsh.Gather(() =>
    {
        foreach (var test in typeof(CardTests).Assembly.GetTypes().Where(type => type.Namespace == typeof(CardTests).Namespace)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance)))
        {
            var cases = test.GetCustomAttributes<InlineDataAttribute>().SelectMany(data => data.GetData(test));
            foreach (var arguments in cases.DefaultIfEmpty([]).Where(each =>
                test.IsDefined(typeof(FactAttribute)) && each.Length == test.GetParameters().Length))
            {
                Languages.In(Languages.Welsh, () => Run(test, arguments));
            }
        }
    });

    /// <summary>What a test says of its run is said when it runs for itself.</summary>
    private sealed class Unheard : ITestOutputHelper
    {
        public void WriteLine(string message)
        {
        }

        public void WriteLine(string format, params object[] args)
        {
        }
    }

    private static bool Run(MethodInfo test, object[] arguments)
    {
        try
        {
            var made = test.DeclaringType!.GetConstructors().Single();
            test.Invoke(made.Invoke([.. made.GetParameters().Select(_ => new Unheard())]), arguments);
            return true;
        }
        catch (TargetInvocationException failed) when (failed.InnerException is Xunit.Sdk.XunitException)
        {
            return false;
        }
    }
}
