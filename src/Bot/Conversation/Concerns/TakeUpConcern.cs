using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Domain.Concerns;

namespace CoreGroupBot.Bot.Conversation.Concerns;

/// <summary>A person takes an unresolved concern to the next step of the board's ladder. The service never does.</summary>
public sealed class TakeUpConcern(Desk desk) : IVerb
{
    public string Name => Verbs.ConcernTakeUp;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press, (view, seat) => OpenConcern.Of(view, seat, press, concern => Decide(view, seat, concern, press)), ct);

    private static Decision Decide(CaseView view, Seat seat, Concern concern, CardPress press)
    {
        if (ConcernSeat.TakesUp(view, seat, concern) is not { } by)
        {
            return new Decision.Decline(Say("Only whoever raised it, the key worker and whoever decides on it can take it further."));
        }

        var way = ConcernWay.Of(concern, view.Board);
        if (way.Next is not { } next)
        {
            return new Decision.Already(Say("The last step"), Say("The board names no further step."));
        }

        // The card may be an old one: it is not to take the concern a step further than it says.
        return press.Text("to") != string.Create(null, $"{way.At + 1}")
            ? new Decision.Already(Say("Taken further already"), Say($"It stands at: “{Wording.Plain(way.Steps[way.At - 1].Words.Quotation)}”"))
            : new Decision.Record(
                new ConcernTakenUp(concern.Id, way.At + 1, by), Say("Taken to the next step"), [
                    $"“{Wording.Plain(next.Words.Quotation)}”", ConcernLadderPassage.Next(view, concern, next)]);
    }
}
