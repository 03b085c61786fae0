using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Actions;
using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Bot.Conversation.Actions;

/// <summary>The key worker gives an action another date or another owner, with a reason.</summary>
public sealed class ChangeAction(Desk desk) : IVerb
{
    public string Name => Verbs.ActionChange;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => seat.IsKeyWorker ? Decide(view, press) : new Decision.Decline(Phrases.OnlyKeyWorker),
        ct);

    private static Decision Decide(CaseView view, CardPress press)
    {
        if (ShownAction.Find(view, press.Text("id")) is not { Action: var action })
        {
            return new Decision.Already(Phrases.NoLongerDue, ActionPhrases.NotThere);
        }

        if (action.DoneOn is { } on)
        {
            return new Decision.Already(Phrases.AlreadyRecorded, Say($"It was done on {Dates.Long(on)}."));
        }

        if (MemberChoices.Find(view.Case, press.Text("owner")) is not { } owner || Roles.IsOfficer(owner.Role))
        {
            return new Decision.Decline(Say("Please choose who does it."));
        }

        var reason = press.Text("reason");
        if (press.Date("due") is not { } due)
        {
            return new Decision.Decline(Say("Please give the day by which it is to be done."));
        }

        if (due == action.Due && owner.Id == action.Owner)
        {
            return action.ChangedBecause == reason && reason is not null
                ? new Decision.Already(Phrases.AlreadyRecorded, Say("It has that owner and that date."))
                : new Decision.Decline(Say("Please give another date or another owner."));
        }

        return due < view.Today ? new Decision.Decline(Say("That day has passed."))
            : due > view.Today.PlusYears(1) ? new Decision.Decline(Say("That is more than a year later. Please check the year."))
            : !Phrases.IsReason(reason) ? new Decision.Decline(Phrases.GiveReason)
            : new Decision.Record(
                new ActionChanged(action.Id, owner.Id, due, reason), Say("Action changed"),
                Say($"{action.Title}: {owner.InWords}, by {Dates.Long(due)}."),
                owner.Id == action.Owner || !owner.IsProfessional || owner.Role is Roles.KeyWorker
                    ? Say("It stands so in the list of actions.")
                    : Say("Whoever has it now is told."));
    }
}
