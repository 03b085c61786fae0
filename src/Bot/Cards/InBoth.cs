using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;

namespace CoreGroupBot.Bot.Cards;

/// <summary>A card to somebody of a Welsh board who has not chosen a language: the whole card in Welsh, and under it in English
/// what it says in short, with a button to have it in English from now on.</summary>
public static class InBoth
{
    /// <param name="button">Null for a channel, where nobody chooses for all, and where it would lead away from a list.</param>
    public static JsonObject Of(JsonObject welsh, JsonObject english, JsonObject? button)
    {
        var inShort = english["fallbackText"]!.GetValue<string>();
        var text = Element.Text(inShort);
        text["separator"] = true;
        welsh["body"]!.AsArray().Add(text);
        foreach (var sentence in Sentences(english))
        {
            welsh["body"]!.AsArray().Add(sentence);
        }

        if (button is not null)
        {
            welsh["body"]!.AsArray().Add(new JsonObject { ["type"] = "ActionSet", ["actions"] = new JsonArray(button) });
        }

        var both = $"{welsh["fallbackText"]!.GetValue<string>()} / {inShort}";
        welsh["fallbackText"] = both;
        welsh["speak"] = both;
        return welsh;
    }

    /// <summary>What the card says under its heading before anything else: that a child is in danger stands there.</summary>
    private static IEnumerable<JsonObject> Sentences(JsonObject card) => card["body"]!.AsArray().OfType<JsonObject>()
        .SkipWhile(element => element["style"]?.GetValue<string>() is not "heading").Skip(1)
        .TakeWhile(element => element["type"]!.GetValue<string>() is "TextBlock" && element["weight"] is null && element["size"] is null)
        .Select(element => element.DeepClone().AsObject());
}
