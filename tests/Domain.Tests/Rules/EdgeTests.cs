using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Rules;

/// <summary>The edges that hold for every worked example.</summary>
public sealed class EdgeTests
{
    [Fact]
    public void A_day_ends_at_midnight_in_London_in_summer_and_in_winter()
    {
        Example.IsOverdueFrom("2026-06-16 00:00", A.Case("bolton").Conference("2026-06-01").Open(RuleIds.FirstCoreGroup));
        Example.IsOverdueFrom("2026-01-20 00:00", A.Case("bolton").Conference("2026-01-05").Open(RuleIds.FirstCoreGroup));
        Example.IsOverdueFrom("2026-03-30 00:00", A.Case("bolton").Held("2026-02-15").Conference("2026-02-01")
            .Open(RuleIds.SubsequentMaxInterval));
    }

    [Fact]
    public void Held_on_the_due_date_and_entered_days_later_is_in_time_and_nothing_is_overdue_any_more()
    {
        var @case = A.Case("bolton").Conference("2026-06-01").Held("2026-06-15", at: "2026-06-19 15:00");
        var first = Assert.Single(@case.Deadlines(), deadline => deadline.Rule == RuleIds.FirstCoreGroup);

        Assert.Equal(At.Date("2026-06-15"), first.AnsweredOn);
        Assert.True(first.AnsweredOn <= first.Due);
        Assert.False(first.IsOverdue(At.London("2026-06-19 15:00")));
        Assert.Equal(At.Date("2026-06-15"), @case.Open(RuleIds.SubsequentMaxInterval).Anchor);
    }

    [Fact]
    public void Minutes_circulated_in_time_and_entered_later_are_in_time()
    {
        var @case = A.Case("sewscb").Conference("2026-06-01").Held("2026-06-09")
            .Circulated("2026-06-09", on: "2026-06-16", at: "2026-06-22 12:00");
        var minutes = Assert.Single(@case.Deadlines(), deadline => deadline.Rule == RuleIds.MinutesCirculated);
        Assert.True(minutes.AnsweredOn <= minutes.Due);
        Assert.DoesNotContain(@case.Plan("2026-06-22 12:00").Due, notice => notice.Rule == RuleIds.MinutesCirculated);
    }

    [Fact]
    public void A_core_group_on_the_day_of_the_conference_answers_it_and_one_on_the_day_before_does_not()
    {
        Assert.DoesNotContain(
            A.Case("bolton").Conference("2026-06-01").Held("2026-06-01").Deadlines(),
            deadline => deadline.Rule == RuleIds.FirstCoreGroup && deadline.IsOpen);
        Assert.True(A.Case("bolton").Held("2026-05-31").Conference("2026-06-01").Open(RuleIds.FirstCoreGroup).IsOpen);
    }

    [Fact]
    public void Siblings_of_one_day_share_a_deadline_and_a_later_conference_starts_it_anew()
    {
        var together = A.Case("bolton").Conference("2026-06-01").Conference("2026-06-01", child: "child-2");
        Assert.Equal(At.Date("2026-06-15"), together.Open(RuleIds.FirstCoreGroup).Due);

        var later = A.Case("bolton").Conference("2026-06-01").Held("2026-06-09").Conference("2026-06-10", child: "child-2");
        Assert.Equal(At.Date("2026-06-24"), later.Open(RuleIds.FirstCoreGroup).Due);
    }

    [Fact]
    public void The_earliest_binding_date_wins_and_a_recommendation_binds_only_alone()
    {
        var both = A.Case("leaflet-2017").Conference("2026-06-01").Held("2026-06-08").ReviewHeld("2026-06-18");
        Assert.Equal(RuleIds.CoreGroupAfterReview, Domain.Rules.Deadlines.BindingNextMeeting(both.Deadlines())!.Rule);

        var alone = A.Case("leaflet-2017").Conference("2026-06-01").Held("2026-06-08");
        Assert.Equal(RuleIds.SubsequentMaxInterval, Domain.Rules.Deadlines.BindingNextMeeting(alone.Deadlines())!.Rule);
        Assert.Equal(
            RuleIds.RecommendedInterval,
            Domain.Rules.Deadlines.BindingNextMeeting(alone.Deadlines(serviceReminders: false))!.Rule);
    }

    [Fact]
    public void Deadline_keys_of_a_case_are_unique_and_in_order_of_date()
    {
        var deadlines = A.Case("cwm-taf-morgannwg").Conference("2026-03-05").Held("2026-03-16").Held("2026-04-20")
            .ReviewListed("2026-06-11", "10:00", at: "2026-04-20 12:00").Deadlines();
        Assert.Distinct(deadlines.Select(deadline => deadline.Key));
        Assert.Equal(deadlines.OrderBy(deadline => deadline.Due), deadlines);
    }
}
