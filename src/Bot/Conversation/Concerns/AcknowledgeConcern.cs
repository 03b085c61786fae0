using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Concerns;

namespace CoreGroupBot.Bot.Conversation.Concerns;

/// <summary>Whoever decides takes a concern on and states the time by which they will have decided. Until then it is
/// quiet.</summary>
public sealed class AcknowledgeConcern(Desk desk) : IVerb
{
    public string Name => Verbs.ConcernAcknowledge;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press, (view, seat) => OpenConcern.Of(view, seat, press, concern => Decide(view, seat, concern, press)), ct);

    private static Decision Decide(CaseView view, Seat seat, Concern concern, CardPress press)
    {
        if (ConcernSeat.Decides(view, seat, concern) is not { } by)
        {
            return OpenConcern.Refusal(view, concern);
        }

        if (press.Date("by") is not { } day || press.Time("at") is not { } time)
        {
            return new Decision.Decline(Say("Please give the day and the time by which you will have decided."));
        }

        var until = day + time;
        return London.At(day, time) <= view.Now ? new Decision.Decline(Say("That time has passed. Please give one to come."))
            : day > view.Today.PlusMonths(1) ? new Decision.Decline(Say("That is more than a month away. Please give an earlier time."))
            : concern is { Waiting: null, LastAcknowledged: { } last } && last.Until == until
                ? new Decision.Already(Say("Already acknowledged"), Say($"To be decided by {Wording.At(until)}."))
            : concern is { Waiting: null, LastAcknowledged: { } other } && other.By != by && !ConcernWording.IsStale(view, other)
                && !seat.IsManager
                ? new Decision.Already(
                    Say("Already acknowledged"),
                    Say($"{ConcernWording.Person(view.Case, other.By)} has taken it on, to be decided by {Wording.At(other.Until)}."))
            : new Decision.Record(
                new ConcernAcknowledged(concern.Id, by, until), Say("Acknowledged"), [
                    Say($"You will have decided by {Wording.At(until)}. Until then you are not reminded; after it, it comes back to you."),
                    Say("Whoever raised it is told that you have it."),
                ]);
    }
}
