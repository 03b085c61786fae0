using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Language;

namespace CoreGroupBot.Bot.Conversation.Speaking;

/// <summary>The other language, under "This core group" of a Welsh board and for whoever reads Welsh.</summary>
public sealed class OfferLanguage : IForm
{
    public string Name => Verbs.Language;

    public string Title => LanguageButton.Title(LanguageButton.Other);

    public bool IsFor(CaseView view, Seat seat) =>
        SpokenLanguage.Of(view.Board) is Languages.Welsh || Languages.OfReader is Languages.Welsh;

    public JsonObject Form(CaseView view, Seat seat)
    {
        var other = LanguageButton.Other;
        return FormCard.Of(
            view,
            Title,
            [Element.Text(Languages.In(other, () => Say("The service writes to you in English from now on, in every core group.")))],
            source: null,
            (Title, Verbs.Language, [("to", other)]));
    }
}
