using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Actions;

/// <summary>Actions as deadlines, and what becomes of the cards that were sent about them.</summary>
public sealed class ActionDatesTests
{
    [Fact]
    public void Each_open_action_is_a_deadline_of_its_owner()
    {
        var @case = Case().Told(Action("a2", A.Nurse, "2026-06-19"), "2026-06-08 12:00");
        var deadlines = @case.Deadlines().Where(deadline => deadline.Rule == RuleIds.ActionDates).ToList();
        Assert.Equal(["a1", "a2"], deadlines.Select(deadline => deadline.Item));
        Assert.Distinct(deadlines.Select(deadline => deadline.Key));
        Assert.All(deadlines, deadline => Assert.Equal(
            (A.Nurse, At.Date("2026-06-08"), DueKind.By, false),
            (deadline.Owner, deadline.Anchor, deadline.Kind, deadline.IsServiceReminder)));
    }

    [Theory]
    [InlineData("2026-06-19 23:59", false)]
    [InlineData("2026-06-20 00:00", true)]
    public void It_is_overdue_from_the_end_of_its_day(string now, bool isOverdue) =>
        Assert.Equal(isOverdue, Case().Open(RuleIds.ActionDates).IsOverdue(At.London(now)));

    [Fact]
    public void The_reason_for_another_date_stands_in_its_explanation()
    {
        var @case = Case().Told(new ActionChanged("a1", A.Teacher, At.Date("2026-06-30"), "The school does it."), "2026-06-10 10:00");
        var deadline = @case.Open(RuleIds.ActionDates);
        Assert.Equal((A.Teacher, At.Date("2026-06-30")), (deadline.Owner, deadline.Due));
        Assert.Equal(
            "Agreed at the core group of Monday 8 June 2026. The key worker changed it since. Reason: The school does it.",
            deadline.Note);
        Assert.Equal("The action “Action a1” of School, done.", Answering.InWords(deadline, @case.Folded));
    }

    [Fact]
    public void One_that_was_closed_and_those_of_plans_that_ended_are_no_deadlines()
    {
        Assert.Empty(Actions(Case().Told(new ActionWithdrawn("a1", "Not needed."), "2026-06-10 10:00")));
        Assert.Empty(Actions(Case().PlanEnded("2026-06-10").PlanEnded("2026-06-10", child: "child-2")));
    }

    [Fact]
    public void What_happened_is_said_without_names_or_addresses()
    {
        var @case = Case().Told(new ActionImpossible("a1", "No appointment."), "2026-06-10 10:00")
            .Told(new ActionChanged("a1", A.Teacher, At.Date("2026-06-30"), "The school does it."), "2026-06-10 10:00")
            .Told(new ActionDone("a1", At.Date("2026-06-11")), "2026-06-11 10:00")
            .Told(Action("a2", A.Nurse, "2026-06-19") with { IsAssessment = true }, "2026-06-11 10:00")
            .Told(new ActionWithdrawn("a2", "Not needed."), "2026-06-11 10:00");
        Assert.Equal(
            [
                "Action agreed: “Action a1”, Health visiting, by Friday 19 June 2026",
                "Action “Action a1” cannot be done as agreed. Reason: No appointment.",
                "Action “Action a1” changed: School, by Tuesday 30 June 2026. Reason: The school does it.",
                "Action “Action a1” done on Thursday 11 June 2026",
                "Assessment agreed: “Action a2”, Health visiting, by Friday 19 June 2026",
                "Action “Action a2” closed. Reason: Not needed.",
            ],
            @case.Events.Where(recorded => recorded.Event is ActionEvent).Select(recorded => EventWords.Of(recorded.Event, @case.Folded)));
    }

    [Fact]
    public void A_card_about_several_is_answered_when_all_are_done()
    {
        var @case = Case().Told(Action("a2", A.Nurse, "2026-06-19"), "2026-06-08 12:00");
        var sent = Assert.Single(Sent(@case, "2026-06-19 09:00"));
        @case.Told(new ActionDone("a1", At.Date("2026-06-18")), "2026-06-19 10:00");
        Assert.Null(Of(sent, @case));
        @case.Told(new ActionDone("a2", At.Date("2026-06-19")), "2026-06-19 11:00");
        Assert.Equal(new Closure.Answered(At.Date("2026-06-19")), Of(sent, @case));
    }

    [Fact]
    public void The_owners_card_says_that_the_key_worker_decides_and_then_that_the_date_is_gone()
    {
        var @case = Case();
        var owners = Assert.Single(Sent(@case, "2026-06-19 09:00"));
        @case.Told(new ActionImpossible("a1", "No appointment."), "2026-06-19 10:00");
        Assert.Equal(new Closure.Impossible(At.Date("2026-06-19")), Of(owners, @case));

        var asked = Assert.Single(Sent(@case, "2026-06-19 10:00"));
        Assert.Equal((Tone.Question, Roles.KeyWorker), (asked.Tone, asked.Recipient.Role));
        Assert.Null(Of(asked, @case));

        @case.Told(new ActionChanged("a1", A.Nurse, At.Date("2026-06-30"), "No appointment."), "2026-06-19 11:00");
        Assert.Equal(new Closure.NoLongerDue(), Of(owners, @case));
        Assert.Equal(new Closure.NoLongerDue(), Of(asked, @case));
    }

    [Fact]
    public void The_key_workers_card_stays_while_there_is_something_to_decide()
    {
        var @case = Case();
        var keyWorkers = Sent(@case, "2026-06-22 09:00").Single(notice => notice.Recipient.Role == Roles.KeyWorker);
        @case.Told(new ActionImpossible("a1", "No appointment."), "2026-06-22 10:00");
        Assert.Null(Of(keyWorkers, @case));
        @case.Told(new ActionWithdrawn("a1", "Not needed."), "2026-06-22 11:00");
        Assert.Equal(new Closure.NoLongerDue(), Of(keyWorkers, @case));
    }

    private static List<Notice> Sent(A @case, string now) =>
        [.. @case.Plan(now).Due.Where(notice => notice.Rule == RuleIds.ActionDates)];

    private static Closure? Of(Notice notice, A @case) => Closure.Of(notice, @case.Folded, @case.Deadlines());

    private static IEnumerable<Deadline> Actions(A @case) =>
        @case.Deadlines().Where(deadline => deadline.Rule == RuleIds.ActionDates);

    private static A Case() => A.Case("bolton").Conference("2026-06-01").Conference("2026-06-01", child: "child-2")
        .Held("2026-06-08", at: "2026-06-08 12:00").Told(Action("a1", A.Nurse, "2026-06-19"), "2026-06-08 12:00");

    private static ActionAgreed Action(string id, string owner, string due) =>
        new(id, $"Action {id}", owner, At.Date(due), At.Date("2026-06-08"), Why: null, IsAssessment: false);
}
