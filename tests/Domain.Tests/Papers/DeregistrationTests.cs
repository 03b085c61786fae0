using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Papers;

/// <summary>What Bolton's single report says on de-registration, and where it is developed (rules.md A25–A27).</summary>
public sealed class DeregistrationTests
{
    [Fact]
    public void E52_At_the_first_review_it_is_not_considered_whatever_the_months()
    {
        var @case = A.Case("bolton").Conference("2026-01-12").ReviewListed("2026-04-09", "10:00", at: "2026-01-12 11:00");
        Assert.Equal(1, Deregistration.Number(@case.Folded, At.Date("2026-04-09")));
        Assert.True(Deregistration.IsLocked(@case.Folded, @case.Board, At.Date("2026-04-09")));
        Assert.DoesNotContain(@case.Deadlines(), deadline => deadline.Rule == RuleIds.DeregistrationConsidered);

        @case.Told(new DeregistrationExcepted(At.Date("2026-04-09"), "The child has moved away.", At.Date("2026-04-01")), "2026-04-01 10:00");
        Assert.True(Deregistration.IsAsked(@case.Folded, @case.Board, At.Date("2026-04-09")));
    }

    [Fact]
    public void E52_From_the_second_review_on_it_is_asked_and_answered_by_what_the_report_says()
    {
        var @case = A.Case("bolton").Conference("2026-01-12").ReviewHeld("2026-04-09")
            .ReviewListed("2026-10-06", "10:00", at: "2026-04-10 11:00");
        Assert.True(Deregistration.IsAsked(@case.Folded, @case.Board, At.Date("2026-10-06")));
        var considered = @case.Open(RuleIds.DeregistrationConsidered);
        Assert.Equal((At.Date("2026-10-06"), 96), (considered.Due, considered.Source!.Line));
        @case.Told(new ReviewRecommended(At.Date("2026-10-06"), Deregistration.Keep, false, At.Date("2026-10-05")), "2026-10-05 10:00");
        Assert.DoesNotContain(@case.Deadlines(), deadline => deadline is { Rule: RuleIds.DeregistrationConsidered, IsOpen: true });
    }

    [Theory]
    [InlineData("sewscb")]
    [InlineData("leaflet-2017")]
    [InlineData("cwm-taf-morgannwg")]
    [InlineData("sandwell")]
    public void Elsewhere_nothing_is_locked_and_nothing_asked(string board)
    {
        var @case = A.Case(board).Conference("2026-01-12").ReviewListed("2026-04-09", "10:00", at: "2026-01-12 11:00");
        Assert.False(Deregistration.IsLocked(@case.Folded, @case.Board, At.Date("2026-04-09")));
        Assert.False(Deregistration.IsAsked(@case.Folded, @case.Board, At.Date("2026-04-09")));
    }

    [Fact]
    public void The_report_is_developed_at_the_last_core_group_before_the_review_and_asked_for_on_the_day_after()
    {
        var @case = A.Case("bolton").Conference("2026-01-12").Held("2026-01-20").ReviewListed("2026-04-09", "10:00", at: "2026-01-21 10:00");
        Assert.DoesNotContain(@case.Deadlines(), deadline => deadline.Rule == RuleIds.ReviewSingleReportDrafted);

        @case.Pending("h1", "2026-03-16 10:00", at: "2026-02-20 10:00");
        Assert.Equal(At.Date("2026-03-16"), @case.Open(RuleIds.ReviewSingleReportDrafted).Due);
        Story.Is("2026-03-17 09:00 key-worker asked", @case.Told(new HoldApproved("h1"), "2026-02-21 10:00").Held("2026-03-16", hold: "h1"),
            RuleIds.ReviewSingleReportDrafted, until: "2026-04-08 09:00");
        @case.Told(new SingleReportDrafted(At.Date("2026-04-09"), At.Date("2026-03-17")), "2026-03-17 10:00");
        Assert.DoesNotContain(@case.Deadlines(), deadline => deadline is { Rule: RuleIds.ReviewSingleReportDrafted, IsOpen: true });
    }
}
