using System.Text.Json.Nodes;
using CoreGroupBot.Domain.Language;

namespace CoreGroupBot.Bot.Cards.Model;

/// <summary>Buttons. What they carry says what is meant, never who presses.</summary>
public static class Press
{
    public static JsonObject Execute(string title, string verb, JsonObject data, bool isPrimary = false)
    {
        if (Languages.OfReader is Languages.Welsh)
        {
            data[LanguageButton.OfCard] = Languages.Welsh;
        }

        var action = new JsonObject { ["type"] = "Action.Execute", ["title"] = title, ["verb"] = verb, ["data"] = data };
        if (isPrimary)
        {
            action["style"] = "positive";
        }

        return action;
    }

    /// <summary>Opens a page of Teams itself.</summary>
    public static JsonObject Open(string title, string address) =>
        new() { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = address };

    /// <summary>Opens what else there is to read under the button.</summary>
    public static JsonObject Fold(string title, IEnumerable<JsonObject> folded) => new()
    {
        ["type"] = "Action.ShowCard",
        ["title"] = title,
        ["card"] = new JsonObject { ["type"] = "AdaptiveCard", ["version"] = Card.Version, ["body"] = new JsonArray([.. folded]) },
    };

    /// <summary>Opens a small form under the card.</summary>
    public static JsonObject Form(string title, IEnumerable<JsonObject> fields, JsonObject submit) => new()
    {
        ["type"] = "Action.ShowCard",
        ["title"] = title,
        ["card"] = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["version"] = Card.Version,
            ["body"] = new JsonArray([.. fields]),
            ["actions"] = new JsonArray(submit),
        },
    };
}
