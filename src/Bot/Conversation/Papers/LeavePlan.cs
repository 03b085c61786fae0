using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Papers;

/// <summary>The core group changed nothing in the plan.</summary>
public sealed class LeavePlan(Desk desk) : IVerb
{
    public string Name => Verbs.PlanUnchanged;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => seat.KeepsTheRecord ? Decide(view, press.Date("of")) : new Decision.Decline(Phrases.OnlyRecordKeepers),
        ct);

    private static Decision Decide(CaseView view, LocalDate? of) =>
        view.Deadlines.FirstOrDefault(d => d.Rule is RuleIds.PlanCirculated && d.Anchor == of) is not { } plan
            ? new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo)
        : !plan.IsOpen ? new Decision.Already(Phrases.AlreadyRecorded, Say("The plan after that core group is dealt with."))
        : PlanCard.IsFirst(view, plan.Anchor) ? new Decision.Decline(Say("The first core group makes the plan, so there is one to circulate."))
        : view.Case.Papers.Of(plan.Anchor).Change is not null ? new Decision.Decline(Say("A change of the plan is on record for that core group."))
        : new Decision.Record(
            new PlanUnchanged(plan.Anchor, view.Today), Say("Plan not changed"),
            Say($"At the core group of {Dates.Long(plan.Anchor)}: there is nothing to circulate."));
}
