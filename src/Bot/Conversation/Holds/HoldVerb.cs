using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Holds;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Storage;

namespace CoreGroupBot.Bot.Conversation.Holds;

/// <summary>A press of the key worker on a time that is held or booked.</summary>
public abstract class HoldVerb(Desk desk, Guidance guidance) : IVerb
{
    public abstract string Name { get; }

    public async Task<Answer> Press(CardPress press, CancellationToken ct)
    {
        var accepted = false;
        var answer = await desk.Record(
            press,
            (view, seat) =>
            {
                var decision = seat.IsKeyWorker
                    ? Decide(new HoldAnswer(guidance, Ways.Card), view, press)
                    : new Decision.Decline(Phrases.OnlyKeyWorker);
                accepted = decision is Decision.Record { Event: HoldApproved }
                    || (decision is Decision.Already && view.Case.Bookings.Exists(booking =>
                        booking.Hold == press.Text("hold") && booking.IsBooked && HoldWording.IsToCome(view, booking)));
                return decision;
            },
            ct);
        return answer is Answer.Card { Content: var card } && accepted
            ? new Answer.Card(AcceptedCard.With(card, press.Text("case")!, press.Text("hold")!))
            : answer;
    }

    private protected abstract Decision Decide(HoldAnswer answer, CaseView view, CardPress press);
}
