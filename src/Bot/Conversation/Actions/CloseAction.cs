using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Actions;
using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Calendar;

namespace CoreGroupBot.Bot.Conversation.Actions;

/// <summary>The key worker closes an action that is not to be done any more, with a reason.</summary>
public sealed class CloseAction(Desk desk) : IVerb
{
    public string Name => Verbs.ActionWithdraw;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => seat.IsKeyWorker
            ? Decide(view, press.Text("id"), press.Text("because"))
            : new Decision.Decline(Phrases.OnlyKeyWorker),
        ct);

    private static Decision Decide(CaseView view, string? id, string? reason) =>
        ShownAction.Find(view, id) is not { Action: var action }
            ? new Decision.Already(Phrases.NoLongerDue, ActionPhrases.NotThere)
        : action.DoneOn is { } on
            ? new Decision.Already(Phrases.AlreadyRecorded, Say($"It was done on {Dates.Long(on)}."))
        : !Phrases.IsReason(reason)
            ? new Decision.Decline(Phrases.GiveReason)
        : new Decision.Record(
            new ActionWithdrawn(action.Id, reason), Say("Action closed"),
            Say($"{action.Title}: not to be done any more. The reason stands in the record of the case."));
}
