using System.Text.Json.Nodes;

namespace CoreGroupBot.Sandbox.Connector;

/// <summary>The words of a message or card, in reading order, for the transcript.</summary>
internal static class CardText
{
    private const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    private static readonly string[] Spoken = ["text", "title", "label", "value", "altText", "placeholder"];
    private static readonly string[] Nested =
        ["body", "items", "columns", "facts", "inlines", "rows", "cells", "choices", "actions", "card"];

    public static string Of(JsonObject activity)
    {
        var lines = new List<string>();
        if (activity["text"].Text() is { Length: > 0 } text)
        {
            lines.Add(text);
        }
        if (CardOf(activity) is { } card)
        {
            Collect(card, lines);
        }
        return string.Join('\n', lines);
    }

    public static JsonObject? CardOf(JsonObject activity) => activity["attachments"] is JsonArray attachments
        ? attachments.FirstOrDefault(one => one?["contentType"].Text() == AdaptiveCard)?["content"] as JsonObject
        : null;

    public static string SummaryOf(JsonObject activity) =>
        activity["summary"].Text() ?? Of(activity).Split('\n')[0];

    private static void Collect(JsonNode? node, List<string> lines)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Collect(item, lines);
            }
        }
        if (node is not JsonObject element)
        {
            return;
        }
        var words = Spoken.Select(
            name => element[name].Text()).Where(word => !string.IsNullOrWhiteSpace(word)).ToList();
        if (words.Count > 0)
        {
            var line = string.Join(": ", words);
            lines.Add(
                element["type"].Text()?.StartsWith("Action.", StringComparison.Ordinal) == true ? $"[{line}]" : line);
        }
        foreach (var name in Nested)
        {
            Collect(element[name], lines);
        }
    }
}
