using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Notices;

namespace CoreGroupBot.Bot.Conversation.Concerns;

/// <summary>An offer that a button is about, and who was asked.</summary>
internal static class Offered
{
    public static Offer? Find(CaseView view, string? key) =>
        Offer.All(view.Case, view.Board, view.Deadlines).FirstOrDefault(offer => offer.Key == key && offer.At <= view.Now);

    public static bool IsAsked(CaseView view, Seat seat, Offer offer) => OfferLadder.To(view.Case, offer.Member) switch
    {
        { Audience: Audience.Manager } => seat.IsManager,
        { } => seat.IsKeyWorker,
        null => false,
    };
}
