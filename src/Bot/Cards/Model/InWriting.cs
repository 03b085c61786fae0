using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CoreGroupBot.Bot.Cards.Model;

/// <summary>What stands on a card, as plain text for whoever gets it by mail: all but what is to be filled in, opened or pressed.</summary>
public static partial class InWriting
{
    /// <returns>The card in short where nothing stands on it; null where it says nothing in short either.</returns>
    public static string? Of(JsonObject card)
    {
        var text = new StringBuilder();
        JsonObject? before = null;
        foreach (var element in (card["body"]?.AsArray() ?? []).OfType<JsonObject>())
        {
            if (Words(element) is { Length: > 0 } words)
            {
                text.Append(before is null ? "" : BelongTogether(before, element) ? "\n" : "\n\n").Append(words);
                before = element;
            }
        }

        return text.Length > 0 ? text.ToString() : card["fallbackText"]?.GetValue<string>();
    }

    private static string Words(JsonObject element) => Type(element) switch
    {
        "TextBlock" => Plain(element["text"]),
        "RichTextBlock" => string.Concat(Parts(element, "inlines").Select(run => run["text"]!.GetValue<string>())),
        "FactSet" => string.Join('\n', Parts(element, "facts").Select(fact => $"{Plain(fact["title"])}: {Plain(fact["value"])}")),
        "Container" => Pairs([.. Parts(element, "items")]),
        // What is to be ticked says what is asked about.
        "Input.Toggle" => $"– {Plain(element["title"])}",
        "Input.ChoiceSet" when element["isMultiSelect"]?.GetValue<bool>() is true =>
            string.Join('\n', Parts(element, "choices").Select(choice => $"– {Plain(choice["title"])}").Prepend(Plain(element["label"]))),
        _ => "",
    };

    /// <summary>Facts that stand one below the other on the card.</summary>
    private static string Pairs(List<JsonObject> items) => string.Concat(items.Select((item, n) =>
        (n == 0 ? "" : IsBold(items[n - 1]) && !IsBold(item) ? ": " : "\n") + Words(item)));

    private static bool BelongTogether(JsonObject before, JsonObject element) =>
        (IsBold(before) && !IsBold(element)) || (IsSmall(element) && !IsSmall(before))
        || (Type(before), Type(element)) is ("Input.Toggle", "Input.Toggle");

    private static string Type(JsonObject element) => element["type"]!.GetValue<string>();

    private static bool IsBold(JsonObject element) => element["weight"]?.GetValue<string>() is "Bolder";

    private static bool IsSmall(JsonObject element) => element["size"]?.GetValue<string>() is "Small";

    private static IEnumerable<JsonObject> Parts(JsonObject element, string name) => element[name]!.AsArray().OfType<JsonObject>();

    private static string Plain(JsonNode? text) => Unescaped(text!.GetValue<string>());

    /// <summary>Without the marks that keep a text from being read as a link.</summary>
    public static string Unescaped(string text) => Escaped().Replace(text, "$1");

    [GeneratedRegex(@"\\([\\*_`\[\]])")]
    private static partial Regex Escaped();
}
