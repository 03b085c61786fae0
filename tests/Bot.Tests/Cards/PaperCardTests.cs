using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Cards;

/// <summary>What people are told of intervals, copies, the end of the core groups, and of somebody who cannot be reached.</summary>
public sealed class PaperCardTests
{
    private static readonly LocalDate Meeting = new(2026, 11, 20);
    private static readonly LocalDate Asked = new(2026, 11, 27);

    [Fact]
    public void A_longer_interval_is_asked_for_and_refused()
    {
        var asked = new IntervalRequested(Meeting, new LocalDate(2027, 1, 15), "Two agencies are closed until 8 January.", Asked);
        var view = View("bolton", asked);
        Golden.Check("interval-asked", IntervalCard.ForManager(view, LongerInterval.Asked(view.Case)!));
        view = View("bolton", asked, new IntervalRefused(Meeting, asked.Until, "The children are to be seen before Christmas.", Asked));
        Golden.Check("interval-refused", IntervalCard.Refused(view, LongerInterval.Asked(view.Case)!));
    }

    [Fact]
    public void A_copy_of_the_plan_has_not_come()
    {
        var view = View("leaflet-2017", new PlanCirculated(Meeting, new LocalDate(2026, 11, 24)), new PlanCopyAnswered(
            Meeting, Groups.Teacher, HasIt: false, new LocalDate(2026, 11, 30)));
        var deadline = view.Deadlines.First(due => due.Rule is RuleIds.PlanCopyNotReceived && due.Owner == Groups.Teacher);
        Golden.Check("plan-copy-asked", CopyCard.OfPlan(view, deadline));
        Golden.Check("plan-copy-missing-key-worker", CopyCard.PlanMissing(view, deadline, Views.Seat(view, Groups.KeyWorker)));
        Golden.Check("plan-copy-missing-manager", CopyCard.PlanMissing(view, deadline, Views.Seat(view, Groups.Manager)));
    }

    [Fact]
    public void A_record_has_not_come() => Golden.Check("record-missing", CopyCard.RecordMissing(View("sewscb"), Meeting, Groups.Teacher));

    [Theory]
    [InlineData("ended-key-worker", Groups.KeyWorker)]
    [InlineData("ended-member", Groups.HealthVisitor)]
    public void The_core_groups_have_ended(string golden, string person)
    {
        var view = View("bolton", new PlanEnded("child-1", new LocalDate(2026, 12, 1)));
        Golden.Check(golden, ClosingCard.Ended(view, Views.Seat(view, person)));
    }

    [Theory]
    [InlineData("unreachable", RuleIds.MinutesCirculated)]
    [InlineData("unreachable-concern", RuleIds.Concern)]
    public void Somebody_could_not_be_reached(string golden, string rule)
    {
        var view = View("bolton");
        var due = view.Deadlines.First(deadline => deadline.Rule is RuleIds.MinutesCirculated);
        var notice = new Notice(
            Groups.Case, rule, due.Due, "due", Tone.Due, new Recipient(Audience.Person, Groups.MinuteTaker, Roles.MinuteTaker), view.Now);
        var card = ReminderCard.Of(view, due, Views.Seat(view, Groups.MinuteTaker));
        Golden.Check(golden, UnreachableCard.Of(view, notice, card["fallbackText"]!.GetValue<string>()));
    }

    private static CaseView View(string board, params CaseEvent[] events) => Views.Of(
        [.. Groups.After(board, new LocalDate(2026, 11, 16)), new MeetingHeld(Meeting, null), .. events], Groups.Utc(11, 20, 15), Groups.Utc(12, 2, 9));
}
