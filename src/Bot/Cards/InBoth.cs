using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;

namespace CoreGroupBot.Bot.Cards;

/// <summary>A card to somebody of a Welsh board who has not chosen a language: the whole card in Welsh, and under it in English
/// what it says in short, with a button to have it in English from now on.</summary>
public static class InBoth
{
    /// <param name="button">Null for a channel, where nobody chooses for all.</param>
    public static JsonObject Of(JsonObject welsh, JsonObject english, JsonObject? button)
    {
        var inShort = english["fallbackText"]!.GetValue<string>();
        var text = Element.Text(inShort);
        text["separator"] = true;
        welsh["body"]!.AsArray().Add(text);
        if (button is not null)
        {
            welsh["body"]!.AsArray().Add(new JsonObject { ["type"] = "ActionSet", ["actions"] = new JsonArray(button) });
        }

        var both = $"{welsh["fallbackText"]!.GetValue<string>()} / {inShort}";
        welsh["fallbackText"] = both;
        welsh["speak"] = both;
        return welsh;
    }
}
