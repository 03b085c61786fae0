using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Domain.Concerns;

namespace CoreGroupBot.Bot.Conversation.Concerns;

/// <summary>Whoever was asked does not raise what the service has counted. It is on record, and the same count is not offered
/// again.</summary>
public sealed class DeclineOffer(Desk desk) : IVerb
{
    public string Name => Verbs.OfferDecline;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => Offered.Find(view, press.Text("offer")) is not { } offer || !Offered.IsAsked(view, seat, offer)
                ? new Decision.Decline(Say("Only whoever was asked can answer this."))
            : offer.IsAnswered(view.Case)
                ? new Decision.Already(Phrases.AlreadyRecorded, Say("It was answered before. The same count is not offered again."))
            : new Decision.Record(
                new OfferDeclined(offer.Key, view.Today), Say("Not raised as a concern"), [
                    Say($"{OfferCard.InWords(view.Case, offer)}: on record, and not offered again."),
                    Say("Anybody of the core group can raise a concern at any time."),
                ]),
        ct);
}
