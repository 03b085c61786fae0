using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Resolution;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Resolution;

/// <summary>Who is told of the resolution process, and when (rules.md 8.2).</summary>
public sealed class ResolutionLadderTests
{
    [Fact]
    public void The_trigger_is_forewarned_three_months_and_one_month_before_and_told_once_when_it_is_reached() => Story.Is("""
        2026-03-02 09:00 key-worker months-3
        2026-03-02 09:00 key-worker-manager months-3
        2026-05-05 09:00 key-worker months-1
        2026-05-05 09:00 key-worker-manager months-1
        2026-06-02 09:00 case-channel reached
        2026-06-02 09:00 iro reached
        2026-06-02 09:00 key-worker reached
        2026-06-02 09:00 key-worker-manager reached
        """.ReplaceLineEndings("\n"), InOrder(Process.Registered("2025-03-02"), RuleIds.ResolutionTrigger, "2026-12-01 12:00"));

    [Fact]
    public void A_third_review_that_is_listed_before_the_months_is_told_to_manager_and_officer_at_once() => Story.Is("""
        2026-04-01 10:00 iro listed
        2026-04-01 10:00 key-worker-manager listed
        """.ReplaceLineEndings("\n"), InOrder(
        Process.Registered("2025-09-01").ReviewHeld("2025-11-24").ReviewHeld("2026-02-23")
            .ReviewListed("2026-05-18", null, at: "2026-04-01 10:00"),
        RuleIds.ResolutionTrigger, "2026-05-20 12:00"));

    [Fact]
    public void Whoever_asked_is_chased_and_nobody_but_them_until_it_is_overdue() => Story.Is("""
        2026-06-01 12:00 nurse book-by
        2026-06-08 09:00 nurse chase-5
        2026-06-11 09:00 nurse chase-2
        2026-06-15 09:00 key-worker-manager due
        2026-06-15 09:00 nurse due
        2026-06-16 09:00 case-channel overdue
        2026-06-16 09:00 key-worker-manager escalation
        2026-06-16 09:00 nurse overdue-1
        2026-06-18 09:00 nurse overdue-2
        2026-06-18 09:00 senior-manager escalation
        """.ReplaceLineEndings("\n"), InOrder(WithSenior("2026-01-05").Requested("2026-06-01"), RuleIds.Tier1Arrange, "2026-06-19 12:00"));

    [Fact]
    public void Once_Tier_1_is_booked_the_professionals_are_told_and_the_manager_is_asked_whether_it_was_held() => Story.Is("""
        2026-06-01 12:00 nurse book-by
        2026-06-03 12:00 chair invited-2026-06-08
        2026-06-03 12:00 key-worker invited-2026-06-08
        2026-06-03 12:00 minute-taker invited-2026-06-08
        2026-06-03 12:00 nurse invited-2026-06-08
        2026-06-03 12:00 teacher invited-2026-06-08
        2026-06-09 09:00 key-worker-manager held-2026-06-08
        2026-06-11 09:00 key-worker-manager held-2026-06-08-2
        """.ReplaceLineEndings("\n"), InOrder(
        WithSenior("2026-01-05").Requested("2026-06-01").Booked("2026-06-08", "2026-06-03"), RuleIds.Tier1Arrange, "2026-06-11 12:00"));

    [Fact]
    public void After_each_core_group_while_Tier_1_runs_the_social_worker_is_told_once_to_update_the_Team_Manager() => Story.Is("""
        2026-06-30 09:00 key-worker update
        2026-08-04 09:00 key-worker update
        """.ReplaceLineEndings("\n"), InOrder(
        WithSenior("2026-01-05").Requested("2026-06-01").Booked("2026-06-08", "2026-06-03").Tier1("2026-06-08")
            .Held("2026-06-29").Held("2026-08-03").Risk("2026-08-05", significant: true).Held("2026-09-07"),
        RuleIds.ManagerUpdate, "2026-10-01 12:00"));

    [Fact]
    public void After_the_automatic_trigger_the_service_reminds_the_manager_alone_and_never_escalates()
    {
        Story.Is("""
            2026-06-09 09:00 key-worker-manager chase-5
            2026-06-12 09:00 key-worker-manager chase-2
            2026-06-16 09:00 key-worker-manager due
            2026-06-17 09:00 key-worker-manager overdue-1
            """.ReplaceLineEndings("\n"), InOrder(WithSenior("2025-03-02"), RuleIds.Tier1ArrangeAutomatic, "2026-08-01 12:00"));
        var reminder = WithSenior("2025-03-02").Open(RuleIds.Tier1ArrangeAutomatic);
        Assert.True(reminder.IsServiceReminder);
        Assert.DoesNotContain(WithSenior("2025-03-02").Deadlines(serviceReminders: false), deadline => deadline.Rule == RuleIds.Tier1ArrangeAutomatic);
    }

    [Fact]
    public void A_meeting_that_was_booked_after_the_automatic_trigger_is_told_also_where_the_service_reminds_of_nothing()
    {
        var @case = WithSenior("2025-03-02").Booked("2026-06-24", "2026-06-05");
        foreach (var reminders in (bool[])[true, false])
        {
            var told = Cases.Story.Notices(@case, "2026-06-25 09:30", reminders).Select(each => each.Notice)
                .Where(notice => notice.Rule == RuleIds.Tier1ArrangeAutomatic && notice.At >= At.London("2026-06-05 10:00")).ToList();
            Assert.Contains(told, notice => notice.Step == "invited-2026-06-24" && notice.Recipient.Address == A.Nurse);
            Assert.Equal("held-2026-06-24", Assert.Single(told, notice => notice.Recipient.Role == Roles.KeyWorkerManager).Step);
        }
    }

    [Fact]
    public void A_running_delay_stops_the_reminder_and_its_end_starts_it_anew()
    {
        var @case = WithSenior("2025-03-02").Delayed("2026-06-05");
        Assert.DoesNotContain(@case.Deadlines(), deadline => deadline.Rule == RuleIds.Tier1ArrangeAutomatic);
        @case.With(new DelayEnded(Process.Child, At.Date("2026-07-01"), Roles.ReviewingOfficer, "The ground is gone."), "2026-07-01");
        Assert.Equal(At.Date("2026-07-15"), @case.Open(RuleIds.Tier1ArrangeAutomatic).Due);
    }

    [Fact]
    public void The_missing_agreement_is_asked_for_every_two_working_days() => Story.Is("""
        2026-06-03 12:00 iro asked
        2026-06-05 09:00 iro asked-2
        2026-06-09 09:00 iro asked-3
        """.ReplaceLineEndings("\n"), InOrder(Process.In(ResolutionState.DelayProposed, automatic: true), RuleIds.DelayAgreement, "2026-06-10 12:00"));

    [Fact]
    public void A_delay_is_reviewed_after_each_core_group_by_the_group_and_by_the_manager()
    {
        var @case = WithSenior("2025-03-02").Delayed("2026-06-03").Held("2026-06-15");
        Story.Is("""
            2026-06-16 09:00 key-worker asked
            2026-06-16 09:00 key-worker-manager asked
            2026-06-18 09:00 key-worker asked-2
            2026-06-18 09:00 key-worker-manager asked-2
            """.ReplaceLineEndings("\n"), InOrder(@case, RuleIds.DelayReview, "2026-06-19 12:00"));
        @case.With(new DelayReviewed(Process.Child, At.Date("2026-06-17"), Roles.KeyWorker), "2026-06-17");
        Assert.Equal(Roles.KeyWorkerManager, Assert.Single(@case.Plan("2026-06-18 10:00").Due, notice => notice.Rule == RuleIds.DelayReview).Recipient.Role);
        @case.With(new DelayReviewed(Process.Child, At.Date("2026-06-18"), Roles.KeyWorkerManager), "2026-06-18");
        Assert.Equal(At.Date("2026-06-18"), @case.Deadlines().Single(deadline => deadline.Rule == RuleIds.DelayReview).AnsweredOn);
    }

    [Fact]
    public void The_outcome_is_asked_for_at_once_and_every_working_day_and_nothing_of_it_is_ever_overdue()
    {
        var @case = WithSenior("2026-01-05").Requested("2026-06-01").Booked("2026-06-08", "2026-06-03").Tier1("2026-06-08");
        Story.Is("""
            2026-06-08 12:00 nurse asked
            2026-06-09 09:00 nurse asked-2
            2026-06-10 09:00 nurse asked-3
            2026-06-11 09:00 key-worker-manager missing
            2026-06-11 09:00 nurse asked-4
            """.ReplaceLineEndings("\n"), InOrder(@case, RuleIds.Tier1OutcomeShared, "2026-06-11 12:00"));
        Story.Is("""
            2026-06-09 09:00 key-worker-manager asked
            2026-06-11 09:00 key-worker-manager asked-2
            2026-06-11 09:00 senior-manager missing
            """.ReplaceLineEndings("\n"), InOrder(@case, RuleIds.ResolutionOutcomeReport, "2026-06-11 12:00"));
        Assert.All(
            @case.Deadlines().Where(deadline => deadline.Rule is RuleIds.Tier1OutcomeShared or RuleIds.ResolutionOutcomeReport),
            deadline => Assert.False(deadline.IsOverdue(At.London("2027-01-01 12:00"))));
    }

    [Fact]
    public void The_twelve_weeks_are_asked_about_in_weeks_6_10_and_11_and_on_the_last_day()
    {
        var @case = WithSenior("2026-01-05").Requested("2026-06-01").Booked("2026-06-08", "2026-06-03").Tier1("2026-06-08");
        Story.Is("""
            2026-07-20 09:00 key-worker week-6
            2026-07-20 09:00 key-worker-manager week-6
            2026-08-17 09:00 key-worker week-10
            2026-08-17 09:00 key-worker-manager week-10
            2026-08-24 09:00 key-worker week-11
            2026-08-24 09:00 key-worker-manager week-11
            2026-08-28 09:00 key-worker-manager due
            2026-09-01 09:00 key-worker-manager overdue-1
            2026-09-03 09:00 key-worker-manager overdue-2
            2026-09-03 09:00 senior-manager escalation
            """.ReplaceLineEndings("\n"), InOrder(@case, RuleIds.Tier1MaxDuration, "2026-09-03 12:00"));
        Story.Is("""
            2026-09-01 09:00 senior-manager book-by
            2026-09-07 09:00 senior-manager chase-5
            2026-09-10 09:00 senior-manager chase-2
            2026-09-14 09:00 senior-manager due
            2026-09-15 09:00 key-worker-manager escalation
            2026-09-15 09:00 senior-manager overdue-1
            """.ReplaceLineEndings("\n"), InOrder(@case, RuleIds.Tier2Meeting, "2026-09-15 12:00"));
    }

    [Fact]
    public void Where_nobody_is_senior_manager_the_key_workers_manager_is_told()
    {
        var @case = Process.Registered().Requested("2026-06-01").Booked("2026-06-08", "2026-06-03").Tier1("2026-06-08");
        var told = @case.Plan("2026-09-01 09:00").Due.Where(notice => notice.Rule == RuleIds.Tier2Meeting);
        Assert.Equal([Roles.KeyWorkerManager], told.Select(notice => notice.Recipient.Role));
    }

    [Fact]
    public void Siblings_who_move_together_are_one_deadline_and_one_card()
    {
        var one = Process.Registered("2025-03-02");
        var two = Process.Registered("2025-03-02").Told(new PlanStarted("child-2", At.Date("2025-03-02")), "2025-03-02 10:30");
        Assert.Equal(one.Plan("2026-06-02 09:00").Due.Select(notice => notice.Key), two.Plan("2026-06-02 09:00").Due.Select(notice => notice.Key));
        Assert.Single(two.Deadlines(), deadline => deadline.Rule == RuleIds.ResolutionTrigger);
        Assert.Equal(
            ["child-1", "child-2"],
            ResolutionDeadlines.ChildrenOf(two.Open(RuleIds.ResolutionTrigger), two.Folded, two.Board, A.Calendar));
    }

    private static A WithSenior(string started)
    {
        var group = A.Group("cwm-taf-morgannwg");
        return A.Case(group with { Members = [.. group.Members, new Member("senior@example", Roles.SeniorManager, "Social care", "senior@example", null)] })
            .Conference(started).Told(new PlanStarted(Process.Child, At.Date(started)), $"{started} 10:00");
    }

    private static string InOrder(A @case, string rule, string until) => string.Join('\n', Story.Notices(@case, until)
        .Where(told => told.Notice.Rule == rule)
        .Select(told => $"{At.Text(told.Now)} {Who(told.Notice)} {told.Notice.Step}").Order(StringComparer.Ordinal));

    private static string Who(Domain.Notices.Notice notice) =>
        notice.Recipient.Role is "member" ? notice.Recipient.Address.Split('@')[0] : notice.Recipient.Role;

    private static class Story
    {
        public static IEnumerable<(NodaTime.Instant Now, Domain.Notices.Notice Notice)> Notices(A @case, string until) =>
            Cases.Story.Notices(@case, until);

        public static void Is(string expected, string told) => Assert.True(expected == told, $"Told was:\n{told}\n");
    }
}
