using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CoreGroupBot.Bot.Cards.Model;

/// <summary>What a card is made of. All text is literal: no word of anybody's can become a link or a picture.</summary>
public static partial class Element
{
    private const int LongestBeside = 22;

    public static JsonObject Heading(string text) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = Literal(text),
        ["style"] = "heading",
        ["size"] = "Medium",
        ["weight"] = "Bolder",
        ["wrap"] = true,
    };

    /// <summary>A heading inside the card.</summary>
    public static JsonObject Subheading(string text) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = Literal(text),
        ["weight"] = "Bolder",
        ["wrap"] = true,
        ["spacing"] = "Medium",
        ["separator"] = true,
    };

    public static JsonObject Text(string text) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = Literal(text),
        ["wrap"] = true,
    };

    /// <summary>What matters less: where a quotation stands.</summary>
    public static JsonObject Small(string text) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = Literal(text),
        ["size"] = "Small",
        ["isSubtle"] = true,
        ["wrap"] = true,
        ["spacing"] = "Small",
    };

    /// <summary>Somebody's own words, as they stand.</summary>
    public static JsonObject Quotation(string words) => new()
    {
        ["type"] = "RichTextBlock",
        ["inlines"] = new JsonArray(new JsonObject
        {
            ["type"] = "TextRun",
            ["text"] = $"“{words}”",
            ["italic"] = true,
        }),
    };

    /// <summary>Side by side; one below the other where a title would leave its value no room on a phone.</summary>
    /// <returns>Null when there are none.</returns>
    public static JsonObject? Facts(params IEnumerable<(string Title, string? Value)> facts)
    {
        var known = facts.Where(fact => fact.Value is not null).ToList();
        return known.Count == 0 ? null : known.Exists(fact => fact.Title.Length > LongestBeside) ? Stacked(known) : new JsonObject
        {
            ["type"] = "FactSet",
            ["facts"] = new JsonArray([.. known.Select(fact => new JsonObject
            {
                ["title"] = Literal(fact.Title),
                ["value"] = Literal(fact.Value!),
            })]),
        };
    }

    /// <summary>One below the other: where the values are long, or their titles say as much as they.</summary>
    public static JsonObject Stacked(params IEnumerable<(string Title, string? Value)> facts) => new()
    {
        ["type"] = "Container",
        ["items"] = new JsonArray([.. facts.Where(fact => fact.Value is not null).SelectMany(fact => (JsonObject[])
        [
            new() { ["type"] = "TextBlock", ["text"] = Literal(fact.Title), ["weight"] = "Bolder", ["wrap"] = true },
            new() { ["type"] = "TextBlock", ["text"] = Literal(fact.Value!), ["wrap"] = true, ["spacing"] = "None" },
        ])]),
    };

    private static string Literal(string text) => Marks().Replace(text, @"\$0");

    [GeneratedRegex(@"[\\*_`\[\]]")]
    private static partial Regex Marks();
}
