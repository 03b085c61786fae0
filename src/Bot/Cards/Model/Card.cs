using System.Text.Json.Nodes;
using CoreGroupBot.Domain.Language;

namespace CoreGroupBot.Bot.Cards.Model;

/// <summary>An Adaptive Card of version 1.5, the highest that Teams shows.</summary>
public static class Card
{
    public const string Version = "1.5";

    /// <summary>Teams shows no more than this many actions.</summary>
    public const int MostActions = 6;

    /// <summary>Characters of two buttons side by side that a phone 320 pixels wide shows whole.</summary>
    private const int Abreast = 31;

    /// <summary>No button is narrower than one with so many characters.</summary>
    private const int Narrowest = 7;

    /// <param name="inShort">Read aloud, and shown where the card itself cannot be.</param>
    public static JsonObject Of(string inShort, IEnumerable<JsonObject?> body, IEnumerable<JsonObject>? actions = null)
    {
        List<JsonObject> elements = [.. body.OfType<JsonObject>()];
        elements.AddRange(ActionSets((actions ?? []).Take(MostActions)));

        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = Version,
            ["fallbackText"] = inShort,
            ["speak"] = inShort,
            ["body"] = new JsonArray([.. elements]),
        };
        if (Languages.OfReader is Languages.Welsh)
        {
            card["lang"] = Languages.Welsh;
        }

        return card;
    }

    /// <summary>A card with further buttons at its end.</summary>
    public static JsonObject With(JsonObject card, IEnumerable<JsonObject> actions)
    {
        foreach (var row in ActionSets(actions))
        {
            card["body"]!.AsArray().Add(row);
        }

        return card;
    }

    /// <summary>Buttons one below the other, two side by side where a phone shows both whole.</summary>
    public static IEnumerable<JsonObject> ActionSets(IEnumerable<JsonObject> actions) => Rows(actions).Select(row =>
        new JsonObject { ["type"] = "ActionSet", ["actions"] = new JsonArray([.. row]) });

    private static List<List<JsonObject>> Rows(IEnumerable<JsonObject> actions)
    {
        var rows = new List<List<JsonObject>>();
        foreach (var action in actions)
        {
            if (rows is [.., [var beside]] && Length(beside) + Length(action) <= Abreast)
            {
                rows[^1].Add(action);
            }
            else
            {
                rows.Add([action]);
            }
        }

        return rows;
    }

    private static int Length(JsonObject action) => Math.Max(Narrowest, action["title"]!.GetValue<string>().Length);
}
