using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Notices;

/// <summary>What becomes of a card that was sent, kind by kind: it stands, is answered, acknowledged, or no longer due.</summary>
public sealed class ClosureTests
{
    private const string Manager = Roles.KeyWorkerManager;

    [Fact]
    public void A_core_group_held_answers_every_card_about_it()
    {
        var before = A.Case("bolton").Conference("2026-06-01");
        var overdue = Sent(before, "2026-06-16 09:00", RuleIds.FirstCoreGroup);
        Assert.Equal(3, overdue.Count);
        Assert.All(overdue, notice => Assert.Null(Of(notice, before)));

        before.Held("2026-06-17");
        Assert.All(overdue, notice => Assert.Equal(new Closure.Answered(At.Date("2026-06-17")), Of(notice, before)));
        Assert.Equal("answered-2026-06-17", Of(overdue[0], before)!.Key);
    }

    [Fact]
    public void An_acknowledged_escalation_says_so_to_the_manager_alone_and_once_answered_says_that()
    {
        var @case = A.Case("bolton").Conference("2026-06-01");
        var overdue = Sent(@case, "2026-06-16 09:00", RuleIds.FirstCoreGroup);
        @case.Told(new EscalationAcknowledged(RuleIds.FirstCoreGroup, At.Date("2026-06-15")), "2026-06-16 10:00");
        Assert.All(overdue, notice => Assert.Equal(
            notice.Recipient.Role == Manager ? new Closure.Acknowledged() : null, Of(notice, @case)));

        @case.Held("2026-06-17");
        Assert.All(overdue, notice => Assert.IsType<Closure.Answered>(Of(notice, @case)));
    }

    [Fact]
    public void An_acknowledgement_of_another_due_date_closes_nothing()
    {
        var @case = A.Case("bolton").Conference("2026-06-01");
        var overdue = Sent(@case, "2026-06-16 09:00", RuleIds.FirstCoreGroup);
        @case.Told(new EscalationAcknowledged(RuleIds.FirstCoreGroup, At.Date("2026-06-14")), "2026-06-16 10:00");
        Assert.All(overdue, notice => Assert.Null(Of(notice, @case)));
    }

    [Fact]
    public void A_date_moved_by_an_agreement_is_no_longer_due()
    {
        var @case = A.Case("bolton").Conference("2026-05-25").Held("2026-06-01").Circulated("2026-06-01", on: "2026-06-02");
        var chase = Assert.Single(Sent(@case, "2026-07-09 09:00", RuleIds.SubsequentMaxInterval));
        @case.Told(
            new IntervalExtended(At.Date("2026-06-01"), At.Date("2026-07-27"), "Holidays", At.Date("2026-07-09")),
            "2026-07-09 12:00");
        Assert.Equal(new Closure.NoLongerDue(), Of(chase, @case));
    }

    [Fact]
    public void The_end_of_every_plan_closes_what_is_open()
    {
        var @case = A.Case("sewscb").Conference("2026-06-01").Held("2026-06-09").Booked("h1", "2026-06-18 10:00", "2026-06-10 10:00");
        var sent = Sent(@case, "2026-06-19 09:00");
        Assert.Contains(sent, notice => notice.Rule == RuleIds.MeetingOutcome);
        Assert.Contains(sent, notice => notice.Rule == RuleIds.MinutesCirculated);

        @case.PlanEnded("2026-06-20").PlanEnded("2026-06-20", child: "child-2");
        Assert.All(
            sent.Where(notice => notice.Rule != RuleIds.MeetingOutcome),
            notice => Assert.Equal(new Closure.NoLongerDue(), Of(notice, @case)));
    }

    [Fact]
    public void Minutes_are_answered_by_their_circulation()
    {
        var @case = A.Case("cwm-taf-morgannwg").Conference("2026-06-01").Held("2026-06-09");
        var sent = Sent(@case, "2026-06-19 09:00", RuleIds.MinutesCirculated);
        @case.Circulated("2026-06-09", on: "2026-06-19");
        Assert.All(sent, notice => Assert.Equal(new Closure.Answered(At.Date("2026-06-19")), Of(notice, @case)));
    }

    [Fact]
    public void A_question_is_answered_by_held_and_no_longer_due_when_the_booking_fell()
    {
        var @case = A.Case("bolton").Conference("2026-06-01").Booked("h1", "2026-06-10 10:00", at: "2026-06-02 10:00");
        var question = Assert.Single(Sent(@case, "2026-06-10 11:00", RuleIds.MeetingOutcome));
        Assert.Null(Of(question, @case));
        Assert.Equal(
            new Closure.NotHeld(At.Date("2026-06-10")),
            Of(question, Booked().Told(new MeetingNotHeld("h1", "snow"), "2026-06-10 12:00")));
        Assert.Equal(new Closure.Answered(At.Date("2026-06-10")), Of(question, Booked().Held("2026-06-10", hold: "h1")));
        Assert.Equal(new Closure.Answered(At.Date("2026-06-10")), Of(question, Booked().Held("2026-06-10")));

        static A Booked() => A.Case("bolton").Conference("2026-06-01").Booked("h1", "2026-06-10 10:00", at: "2026-06-02 10:00");
    }

    [Fact]
    public void A_fruitless_search_stands_until_a_slot_is_chosen_or_the_core_group_held()
    {
        A Sought() => A.Case("bolton").Conference("2026-06-01")
            .Told(new NoSlotFound(At.Date("2026-06-15"), At.Date("2026-06-02"), "busy"), "2026-06-02 09:30");
        var none = Assert.Single(Sent(Sought(), "2026-06-02 09:30", RuleIds.SlotSearch));
        Assert.Equal("none-2026-06-02", none.Step);
        Assert.Null(Of(none, Sought()));
        Assert.Equal(
            new Closure.SlotFound(At.Local("2026-06-10 10:00")),
            Of(none, Sought().Pending("h1", "2026-06-10 10:00", "2026-06-03 09:00")));
        Assert.Equal(new Closure.NoLongerDue(), Of(none, Sought().Held("2026-06-10")));
    }

    [Fact]
    public void A_report_in_absence_stays_answered_after_the_core_group_and_is_no_longer_due_if_it_never_came()
    {
        var @case = Away();
        var asked = Assert.Single(Sent(@case, "2026-06-09 10:00", RuleIds.AbsenceReport));
        Assert.Null(Of(asked, @case));
        Assert.Equal(new Closure.NoLongerDue(), Of(asked, Away().Told(new ApologiesWithdrawn("h1", A.Nurse), "2026-06-09 11:00")));
        Assert.Equal(new Closure.NoLongerDue(), Of(asked, Away().Held("2026-06-12", hold: "h1")));

        var given = Away().Told(Report(RuleIds.AbsenceReport, "2026-06-12", A.Nurse), "2026-06-10 10:00");
        Assert.Equal(new Closure.Answered(At.Date("2026-06-10")), Of(asked, given));
        Assert.Equal(new Closure.Answered(At.Date("2026-06-10")), Of(asked, given.Held("2026-06-12", hold: "h1")));

        static A Away() => A.Case("bolton").Conference("2026-06-01").Booked("h1", "2026-06-12 14:00", at: "2026-06-02 11:00")
            .Told(new ApologiesGiven("h1", A.Nurse), "2026-06-09 10:00");
    }

    [Fact]
    public void A_contribution_closes_the_card_of_that_member_and_the_single_report_all_of_them()
    {
        var @case = A.Case("bolton").Conference("2026-03-02").Held("2026-03-09").Circulated("2026-03-09", on: "2026-03-10")
            .ReviewListed("2026-06-25", "10:00", at: "2026-03-09 11:00");
        var chases = Sent(@case, "2026-06-17 09:00", RuleIds.ReviewSingleReport);
        Assert.Equal(4, chases.Count);

        @case.Told(Report(RuleIds.ReviewSingleReport, "2026-06-25", A.Nurse), "2026-06-18 10:00");
        Assert.All(chases, chase => Assert.Equal(
            chase.Owner == A.Nurse ? new Closure.PartGiven(At.Date("2026-06-10")) : null, Of(chase, @case)));

        @case.Told(Report(RuleIds.ReviewSingleReport, "2026-06-25", null), "2026-06-19 10:00");
        Assert.All(chases, chase => Assert.IsType<Closure.Answered>(Of(chase, @case)));
        @case.ReviewHeld("2026-06-25");
        Assert.All(chases, chase => Assert.IsType<Closure.Answered>(Of(chase, @case)));
    }

    [Fact]
    public void The_key_workers_view_of_agency_reports_is_answered_by_the_last_of_them()
    {
        var group = A.Group("cwm-taf-morgannwg");
        var @case = A.Case(group with { Members = [.. group.Members.Where(member => member.Id is A.KeyWorker or A.Nurse)] })
            .Conference("2026-03-02").Held("2026-03-09").ReviewListed("2026-06-25", "10:00", at: "2026-03-09 11:00");
        var sent = Sent(@case, "2026-06-24 09:00", RuleIds.ReviewAgencyReport);
        var view = Assert.Single(sent, notice => notice.Owner is null);

        @case.Told(Report(RuleIds.ReviewAgencyReport, "2026-06-25", A.Nurse), "2026-06-24 10:00");
        Assert.Null(Of(view, @case));
        Assert.IsType<Closure.Answered>(Of(Assert.Single(sent, notice => notice.Owner == A.Nurse), @case));
        @case.Told(Report(RuleIds.ReviewAgencyReport, "2026-06-25", A.KeyWorker), "2026-06-24 11:00");
        Assert.IsType<Closure.Answered>(Of(view, @case));
        @case.ReviewHeld("2026-06-25");
        Assert.All(sent, notice => Assert.IsType<Closure.Answered>(Of(notice, @case)));
    }

    [Fact]
    public void A_review_moved_to_another_day_closes_the_cards_of_the_old_one()
    {
        var @case = A.Case("cwm-taf-morgannwg").Conference("2026-03-02").Held("2026-03-09")
            .ReviewListed("2026-06-25", "10:00", at: "2026-03-09 11:00");
        var sent = Sent(@case, "2026-06-18 09:00", RuleIds.ReviewAgencyReport);
        Assert.NotEmpty(sent);
        @case.Told(new ReviewUnlisted(At.Date("2026-06-25")), "2026-06-18 10:00")
            .ReviewListed("2026-07-09", "10:00", at: "2026-06-18 10:00");
        Assert.All(sent, notice => Assert.Equal(new Closure.NoLongerDue(), Of(notice, @case)));
    }

    private static ReportSubmitted Report(string rule, string about, string? member) =>
        new(rule, At.Date(about), member, At.Date("2026-06-10"));

    private static List<Notice> Sent(A @case, string now, string? rule = null) =>
        [.. @case.Plan(now).Due.Where(notice => rule is null || notice.Rule == rule)];

    private static Closure? Of(Notice notice, A @case) => Closure.Of(notice, @case.Folded, @case.Deadlines());
}
