using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Resolution;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;
using CoreGroupBot.Domain.Tests.Resolution;

namespace CoreGroupBot.Domain.Tests.Rules;

/// <summary>E35–E48 of the worked examples: the resolution process of Cwm Taf Morgannwg.</summary>
public sealed class ResolutionExamples
{
    [Fact]
    public void E35_Fifteen_months_end_on_a_Sunday_and_the_notices_go_on_Monday()
    {
        var @case = Process.Registered("2025-08-22");
        Assert.Equal(ResolutionState.Monitoring, @case.StateOn("2026-11-21"));
        Assert.Equal(ResolutionState.AutoTriggered, @case.StateOn("2026-11-22"));
        IsReached(@case, "2026-11-22", notices: "2026-11-23");
    }

    [Fact]
    public void E36_Fifteen_months_are_clamped_to_the_end_of_February()
    {
        var @case = Process.Registered("2024-11-29");
        Assert.Equal(ResolutionState.AutoTriggered, @case.StateOn("2026-02-28"));
        IsReached(@case, "2026-02-28", notices: "2026-03-02");
    }

    [Fact]
    public void E37_A_third_review_that_is_held_before_the_fifteen_months_comes_first()
    {
        var @case = ThreeReviews(third: "2026-05-19");
        Assert.Equal(ResolutionState.Monitoring, @case.StateOn("2026-05-18"));
        Assert.Equal(ResolutionState.AutoTriggered, @case.StateOn("2026-05-19"));
        Assert.Equal(Origins.ThirdReview, @case.History().Open!.Origin);
        IsReached(@case, "2026-05-19", notices: "2026-05-20");
    }

    [Fact]
    public void E38_A_third_review_that_is_only_listed_later_waits_for_nothing_and_fires_nothing_twice()
    {
        var @case = TwoReviews().ReviewListed("2026-06-30", "10:00", at: "2026-04-01 10:00");
        Assert.Equal(At.Date("2026-06-03"), @case.Open(RuleIds.ResolutionTrigger).Due);
        Assert.Equal(ResolutionState.AutoTriggered, @case.StateOn("2026-06-03"));
        @case.ReviewHeld("2026-06-30");
        Assert.Equal(Origins.Months, Assert.Single(@case.History().Processes).Origin);
        Assert.Equal(At.Date("2026-06-03"), @case.Open(RuleIds.ResolutionTrigger).Due);
    }

    [Fact]
    public void E39_A_third_review_that_removes_the_name_opens_nothing()
    {
        var @case = ThreeReviews(third: "2026-05-19").PlanEnded("2026-05-19").Held("2026-05-20");
        Assert.Equal(ResolutionState.Ended, @case.StateOn("2026-05-19"));
        Assert.Equal(ResolutionState.Ended, @case.StateOn("2026-06-03"));
        Assert.Empty(@case.History().Processes);
        Assert.DoesNotContain(@case.Deadlines(), deadline => deadline.Rule == RuleIds.ResolutionTrigger);
    }

    [Fact]
    public void E40_Tier_1_within_ten_working_days_of_the_request_past_Easter()
    {
        var @case = Process.Registered().Held("2026-03-02").Requested("2026-03-23");
        Example.Counts("E40", @case.Open(RuleIds.Tier1Arrange));
        Assert.Equal(At.Date("2026-04-08"), @case.Open(RuleIds.Tier1Arrange).Due);
        Example.IsOverdueFrom("2026-04-09 00:00", @case.Open(RuleIds.Tier1Arrange));
        IsFirstTold(@case, RuleIds.Tier1Arrange, "overdue-1", "2026-04-09 09:00");
    }

    [Fact]
    public void E41_The_core_group_after_Tier_1_within_six_weeks()
    {
        var @case = AfterTier1("2026-04-08");
        Example.Counts("E41", @case.Open(RuleIds.CoreGroupAfterTier1));
        Assert.Equal(
            (At.Date("2026-05-20"), At.Date("2026-05-20")),
            (@case.Open(RuleIds.CoreGroupAfterTier1).Due, @case.Open(RuleIds.CoreGroupAfterTier1).LastWorkingDay));
        Example.IsOverdueFrom("2026-05-21 00:00", @case.Open(RuleIds.CoreGroupAfterTier1));
        Assert.Equal(At.Date("2026-05-19"), @case.Held("2026-05-19").Deadlines().Single(d => d.Rule == RuleIds.CoreGroupAfterTier1).AnsweredOn);
    }

    [Fact]
    public void E42_Twelve_weeks_are_a_decision_date_and_Tier_2_is_required_from_midnight()
    {
        var @case = AfterTier1("2026-04-08");
        Example.Counts("E42", @case.Open(RuleIds.Tier1MaxDuration));
        Assert.Equal(At.Date("2026-07-01"), @case.Open(RuleIds.Tier1MaxDuration).Due);
        Assert.Equal(ResolutionState.Tier1Running, @case.StateOn("2026-07-01"));
        Assert.Equal(ResolutionState.Tier2Required, @case.StateOn("2026-07-02"));
        Assert.Equal(At.London("2026-07-02 00:00"), @case.History().Open!.Tier2RequiredAt);
    }

    [Fact]
    public void E43_Tier_2_within_ten_working_days_of_the_twelve_weeks()
    {
        var @case = AfterTier1("2026-04-08");
        Example.Counts("E43", @case.Open(RuleIds.Tier2Meeting));
        IsTier2Due(@case, "2026-07-15", overdue: "2026-07-16");
    }

    [Fact]
    public void E44_Six_and_twelve_weeks_across_the_New_Year()
    {
        var @case = AfterTier1("2026-10-12");
        Assert.Equal(
            (At.Date("2026-11-23"), At.Date("2027-01-04")),
            (@case.Open(RuleIds.CoreGroupAfterTier1).Due, @case.Open(RuleIds.Tier1MaxDuration).Due));
    }

    [Fact]
    public void E45_Tier_2_in_January()
    {
        var @case = AfterTier1("2026-10-12");
        Example.Counts("E45", @case.Open(RuleIds.Tier2Meeting));
        IsTier2Due(@case, "2027-01-18", overdue: "2027-01-19");
    }

    [Fact]
    public void E46_Tier_2_past_Christmas_and_its_substitute_day()
    {
        var @case = AfterTier1("2026-10-01");
        Example.Counts("E46", @case.Open(RuleIds.Tier2Meeting));
        IsTier2Due(@case, "2027-01-12", overdue: "2027-01-13");
    }

    [Fact]
    public void E47_Twelve_weeks_that_end_on_a_bank_holiday_stay_and_the_decision_is_asked_for_before()
    {
        var @case = AfterTier1("2026-03-02");
        Example.Counts("E47", @case.Open(RuleIds.Tier2Meeting));
        IsTier2Due(@case, "2026-06-08", overdue: "2026-06-09");
        var weeks = @case.Open(RuleIds.Tier1MaxDuration);
        Assert.Equal((At.Date("2026-05-25"), At.Date("2026-05-22")), (weeks.Due, weeks.LastWorkingDay));
        Assert.Contains(@case.Plan("2026-05-22 09:00").Due, notice =>
            notice.Rule == RuleIds.Tier1MaxDuration && notice.Step == "due" && notice.Recipient.Role == Roles.KeyWorkerManager);
    }

    [Fact]
    public void E48_Tier_1_does_not_stop_the_ordinary_six_weeks()
    {
        var @case = Process.Registered().Held("2026-03-03").Requested("2026-03-30").Booked("2026-04-08", "2026-03-31").Tier1("2026-04-08");
        Assert.Equal(At.Date("2026-04-14"), @case.Open(RuleIds.SubsequentMaxInterval).Due);
        Assert.Equal(At.Date("2026-05-20"), @case.Open(RuleIds.CoreGroupAfterTier1).Due);
        var binding = Deadlines.BindingNextMeeting(@case.Deadlines())!;
        Assert.Equal((RuleIds.SubsequentMaxInterval, At.Date("2026-04-14")), (binding.Rule, binding.Due));
        Assert.Contains(Deadlines.OfTheSameMeeting(binding, @case.Deadlines()), other => other.Rule == RuleIds.CoreGroupAfterTier1);
        Assert.True(NextCoreGroup.FollowsTier1(@case.Folded));
        Assert.False(NextCoreGroup.FollowsTier1(@case.Held("2026-04-14").Folded));
    }

    [Fact]
    public void A54_a_late_escalation_buys_no_time_and_an_early_one_brings_the_limit_forward()
    {
        var late = AfterTier1("2026-04-08").With(new Tier2Escalated(Process.Child, At.Date("2026-07-09")), "2026-07-09");
        Assert.Equal(At.Date("2026-07-15"), late.Open(RuleIds.Tier2Meeting).Due);
        var early = AfterTier1("2026-04-08").Held("2026-04-30").Risk("2026-05-06", significant: false)
            .With(new Tier2Escalated(Process.Child, At.Date("2026-05-06")), "2026-05-06 13:00");
        Assert.Equal(At.Date("2026-05-20"), early.Open(RuleIds.Tier2Meeting).Due);
    }

    private static A TwoReviews() => Process.Registered("2025-03-03").ReviewHeld("2025-06-02").ReviewHeld("2025-11-24");

    private static A ThreeReviews(string third) => TwoReviews().ReviewHeld(third);

    private static A AfterTier1(string held)
    {
        var asked = At.Date(held).PlusDays(-7).ToString("uuuu-MM-dd", null);
        return Process.Registered("2025-11-03").Requested(asked).Booked(held, asked).Tier1(held);
    }

    private static void IsTier2Due(A @case, string due, string overdue)
    {
        Assert.Equal(At.Date(due), @case.Open(RuleIds.Tier2Meeting).Due);
        Example.IsOverdueFrom($"{overdue} 00:00", @case.Open(RuleIds.Tier2Meeting));
        IsFirstTold(@case, RuleIds.Tier2Meeting, "overdue-1", $"{overdue} 09:00");
    }

    private static void IsFirstTold(A @case, string rule, string step, string at)
    {
        Assert.DoesNotContain(@case.Plan(At.London(at) - NodaTime.Duration.Epsilon).Due, Is);
        Assert.Contains(@case.Plan(at).Due, Is);

        bool Is(Notice notice) => notice.Rule == rule && notice.Step == step;
    }

    /// <summary>The trigger is of that calendar day, and the people concerned are told on that working morning.</summary>
    private static void IsReached(A @case, string on, string notices)
    {
        var deadline = @case.Open(RuleIds.ResolutionTrigger);
        Assert.Equal((At.Date(on), DueKind.Trigger), (deadline.Due, deadline.Kind));
        Assert.False(deadline.IsOverdue(At.London("2030-01-01 12:00")));
        var told = @case.Plan($"{notices} 09:00").Due.Where(IsTold).Select(notice => notice.Recipient.Role).ToHashSet();
        Assert.Equal([Roles.KeyWorkerManager, Roles.KeyWorker, Roles.ReviewingOfficer, "case-channel"], told);
        Assert.DoesNotContain(@case.Plan(At.London($"{notices} 09:00") - NodaTime.Duration.Epsilon).Due, IsTold);

        static bool IsTold(Notice notice) => notice is { Rule: RuleIds.ResolutionTrigger, Step: "reached" };
    }
}
