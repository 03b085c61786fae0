using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Domain.Concerns;

namespace CoreGroupBot.Bot.Conversation.Concerns;

/// <summary>Whoever decides records what was decided. A person's judgement, and the end of the concern here; what was decided is
/// arranged as usual.</summary>
public sealed class DecideConcern(Desk desk) : IVerb
{
    public string Name => Verbs.ConcernDecide;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press, (view, seat) => OpenConcern.Of(view, seat, press, concern => Decide(view, seat, concern, press)), ct);

    private static Decision Decide(CaseView view, Seat seat, Concern concern, CardPress press)
    {
        if (ConcernSeat.Decides(view, seat, concern) is not { } by)
        {
            return OpenConcern.Refusal(view, concern);
        }

        var possible = Decisions.Of(view.Board, Grounds.Find(view.Board, concern.Raised.Category));
        var decided = possible.Where(each => press.Several("decisions").Contains(each.Key)).ToList();
        return decided.Count == 0
                ? new Decision.Decline(Say("Please choose what was decided, one or more of the list."))
            : decided.Count > 1 && decided.Exists(each => each.Key is "no-further")
                ? new Decision.Decline(Say("“No further step” and a further step do not go together. Please choose one or the other."))
            : new Decision.Record(
                new ConcernDecided(concern.Id, [.. decided.Select(each => each.Key)], view.Today, by), Say("Decision recorded"), [
                    $"{string.Join("; ", decided.Select(each => each.Words))}.",
                    Say("This arranges nothing by itself. Whoever raised it is told that it is decided, and not what."),
                ]);
    }
}
