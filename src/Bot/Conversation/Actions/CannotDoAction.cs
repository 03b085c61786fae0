using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Actions;
using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Calendar;

namespace CoreGroupBot.Bot.Conversation.Actions;

/// <summary>The owner cannot do an action in time, and the key worker is told at once. The date stands until the key worker has
/// decided.</summary>
public sealed class CannotDoAction(Desk desk) : IVerb
{
    public string Name => Verbs.ActionCannot;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press, (view, seat) => Decide(view, seat, press.Text("id"), press.Text("reason")), ct);

    private static Decision Decide(CaseView view, Seat seat, string? id, string? reason)
    {
        if (ShownAction.Find(view, id) is not { } shown)
        {
            return new Decision.Already(Phrases.NoLongerDue, ActionPhrases.NotThere);
        }

        return !shown.IsOf(seat) ? new Decision.Decline(ActionPhrases.OnlyOwner)
            : seat.IsKeyWorker ? new Decision.Decline(
                Say("You are the key worker: give it another date, hand it over or close it. Nobody else has to be told first."))
            : shown.Action.DoneOn is { } on ? new Decision.Already(Phrases.AlreadyRecorded, Say($"It was done on {Dates.Long(on)}."))
            : shown.Action.Cannot is { } known ? new Decision.Already(
                Phrases.AlreadyRecorded,
                Say($"The key worker was told on {Dates.Long(London.DateOf(known.At))} and decides what becomes of it."))
            : !Phrases.IsReason(reason) ? new Decision.Decline(Phrases.GiveReason)
            : new Decision.Record(
                new ActionImpossible(shown.Action.Id, reason), Say("The key worker is told"),
                Say($"{shown.Action.Title}: the key worker decides whether it has another date or another owner, or is closed. "
                + $"You are not asked about it any more until then."));
    }
}
