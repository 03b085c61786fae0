using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Resolution;

namespace CoreGroupBot.Bot.Conversation.Resolution;

/// <summary>A button of the resolution process: what it is called, when there is something to record with it and for whom stands in
/// <see cref="ResolutionOffers"/>.</summary>
internal interface IResolutionForm : IForm
{
    string IForm.Title => ResolutionOffers.Of(Name).Title;

    bool IForm.IsFor(CaseView view, Seat seat) => ResolutionOffers.Of(Name).For(view, seat).Count > 0;
}
