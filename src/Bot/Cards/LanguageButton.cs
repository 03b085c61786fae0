using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Language;

namespace CoreGroupBot.Bot.Cards;

/// <summary>The button by which a person chooses their language. It is named in the language to which it leads.</summary>
public static class LanguageButton
{
    /// <summary>What a button of a Welsh card carries beside its own, so that the answer is in Welsh too.</summary>
    public const string OfCard = "language";

    public static string Other => Languages.OfReader is Languages.Welsh ? Languages.English : Languages.Welsh;

    public static string Title(string language) => Languages.In(language, () => Say("In English"));

    /// <param name="data">What is shown in that language then: a matter, a core group, or nothing.</param>
    public static JsonObject To(string language, JsonObject data)
    {
        data["to"] = language;
        return Press.Execute(Title(language), Verbs.Language, data);
    }
}
