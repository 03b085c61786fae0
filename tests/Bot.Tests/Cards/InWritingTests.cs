using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;

namespace CoreGroupBot.Bot.Tests.Cards;

/// <summary>What whoever has no Teams reads of a card in a mail.</summary>
public sealed class InWritingTests
{
    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Path.GetDirectoryName(Golden.FileOf("Golden", "case"))!).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Whoever_is_proposed_to_chair_reads_that_it_is_they_who_are_asked()
    {
        var text = Written("chair-proposed");
        Assert.StartsWith("Core group CG-0012\n\nChair of the core group: not recorded yet\nYou are proposed to chair.", text, StringComparison.Ordinal);
        Assert.Contains("\n\nBooked: Tuesday 15 December 2026, 10:00\n\nWhy\nAsked before", text, StringComparison.Ordinal);
        Assert.EndsWith("in turn.”\nCore Group Guidance & Resolution Process, March 2022", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Remind me later", text, StringComparison.Ordinal);
    }

    [Fact]
    public void That_a_child_is_in_danger_stands_in_the_mail_too() =>
        Assert.Contains("A child is said to be at immediate risk.", Written("concern-manager"), StringComparison.Ordinal);

    [Fact]
    public void The_actions_that_are_due_are_named() =>
        Assert.Contains("\n\nWhat is done?\n– Arrange a hearing test (Can follow lessons)\n– Measure weight", Written("actions-due"), StringComparison.Ordinal);

    [Fact]
    public void Facts_below_one_another_are_lines_of_their_own() =>
        Assert.Contains("\n\nApologies\nHealth visiting: A representative, not briefed yet\nSchool: A representative", Written("missing-represented"), StringComparison.Ordinal);

    [Fact]
    public void A_card_without_a_body_is_said_in_short()
    {
        Assert.Equal("In short.", InWriting.Of(new JsonObject { ["fallbackText"] = "In short." }));
        Assert.Null(InWriting.Of([]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_text_of_a_card_stands_in_it_as_it_is_read(string name)
    {
        var text = Written(name);
        Assert.DoesNotContain("\\", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
        foreach (var element in Read(name)["body"]!.AsArray().OfType<JsonObject>().Where(element => element["type"]!.GetValue<string>() is "TextBlock"))
        {
            Assert.Contains(InWriting.Unescaped(element["text"]!.GetValue<string>()), text, StringComparison.Ordinal);
        }
    }

    private static string Written(string name) => InWriting.Of(Read(name))!;

    private static JsonObject Read(string name) => JsonNode.Parse(File.ReadAllText(Golden.FileOf("Golden", name)))!.AsObject();
}
