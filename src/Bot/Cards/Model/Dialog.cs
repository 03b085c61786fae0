using System.Text.Json;
using System.Text.Json.Nodes;
using CoreGroupBot.Domain.Language;

namespace CoreGroupBot.Bot.Cards.Model;

/// <summary>A card as a dialog shows it. There Teams knows no Action.Execute: each becomes an Action.Submit that carries its
/// verb.</summary>
public static class Dialog
{
    public const string Verb = "verb";

    public static JsonObject Of(JsonObject card)
    {
        var shown = card.DeepClone().AsObject();
        shown.Remove("refresh");
        Change(shown, action =>
        {
            if (action["type"]?.GetValue<string>() is "Action.Execute")
            {
                var data = action["data"] as JsonObject ?? [];
                data[Verb] = action[Verb]?.DeepClone();
                action["data"] ??= data;
                action["type"] = "Action.Submit";
                action.Remove(Verb);
            }
        });
        return shown;
    }

    /// <summary>What was filled in stays filled in, under the reason why it was not recorded.</summary>
    /// <param name="filled">What was sent.</param>
    public static JsonObject Again(JsonObject card, string why, JsonElement filled)
    {
        var shown = card.DeepClone().AsObject();
        Change(shown, input =>
        {
            if (input["type"]?.GetValue<string>().StartsWith("Input.", StringComparison.Ordinal) is true
                && input["id"]?.GetValue<string>() is { } id
                && filled.TryGetProperty(id, out var value) && value.ValueKind is JsonValueKind.String)
            {
                input["value"] = value.GetString();
            }
        });
        var said = Say($"Not recorded. {why}");
        shown["body"]!.AsArray().Insert(0, Element.Text(said));
        shown["speak"] = $"{said} {shown["speak"]}";
        shown["fallbackText"] = shown["speak"]!.DeepClone();
        return shown;
    }

    /// <summary>A button that opens a dialog for whoever presses it, and for nobody else.</summary>
    public static JsonObject Open(string title, JsonObject data)
    {
        if (Languages.OfReader is Languages.Welsh)
        {
            data[LanguageButton.OfCard] = Languages.Welsh;
        }

        data["msteams"] = new JsonObject { ["type"] = "task/fetch" };
        return new JsonObject { ["type"] = "Action.Submit", ["title"] = title, ["data"] = data };
    }

    private static void Change(JsonNode? node, Action<JsonObject> change)
    {
        switch (node)
        {
            case JsonObject all:
                change(all);
                all.ToList().ForEach(member => Change(member.Value, change));
                break;
            case JsonArray list:
                list.ToList().ForEach(item => Change(item, change));
                break;
            default:
                break;
        }
    }
}
