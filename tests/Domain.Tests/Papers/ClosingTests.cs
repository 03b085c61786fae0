using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Papers;

/// <summary>The end of the core groups, E50 and E51 of the worked examples.</summary>
public sealed class ClosingTests
{
    [Fact]
    public void Every_professional_member_is_told_once_and_no_officer_of_the_conference() => Story.Is(
        """
        2026-07-06 09:00 chair ended
        2026-07-06 09:00 key.worker ended
        2026-07-06 09:00 minutes ended
        2026-07-06 09:00 nurse ended
        2026-07-06 09:00 teacher ended
        """,
        Closed("bolton", "2026-07-03", at: "2026-07-03 17:30"), RuleIds.MeetingCycleEnds, until: "2026-12-01 09:00");

    [Fact]
    public void While_a_sibling_has_a_plan_nobody_is_told_and_nothing_stops()
    {
        var @case = A.Case("bolton").Conference("2026-03-02").Conference("2026-03-02", child: "child-2").PlanEnded("2026-07-03");
        Assert.DoesNotContain(@case.Plan("2026-07-06 09:00").Due, notice => notice.Rule == RuleIds.MeetingCycleEnds);
        Assert.NotEmpty(@case.Plan("2026-07-06 09:00").Due);
    }

    [Fact]
    public void Of_a_case_that_had_ended_before_it_came_to_be_known_nothing_is_said()
    {
        var group = A.Group("sandwell");
        Recorded[] together =
        [
            .. new CaseEvent[]
            {
                new GroupDescribed(group), new ConferenceHeld("child-1", At.Date("2025-01-06")),
                new PlanStarted("child-1", At.Date("2025-01-06")), new PlanEnded("child-1", At.Date("2025-06-02")),
            }.Select((happened, n) => new Recorded(n + 1, At.London("2026-06-01 10:00"), "import", happened)),
        ];
        Assert.Empty(ClosingLadder.For(Fold.Of(A.Reference, together)!, A.Calendar));
    }

    [Fact]
    public void Re_opened_the_word_of_the_end_is_taken_back_and_the_clocks_run_as_they_did()
    {
        var @case = Closed("bolton", "2026-07-03", at: "2026-07-03 10:00");
        var told = @case.Plan("2026-07-03 10:00").Due[0];
        Assert.Null(Closure.Of(told, @case.Folded, @case.Deadlines()));

        @case.Told(new PlanStarted("child-1", At.Date("2026-03-02")), "2026-07-06 10:00");
        Assert.IsType<Closure.NoLongerDue>(Closure.Of(told, @case.Folded, @case.Deadlines()));
        Assert.Equal(At.Date("2026-03-16"), @case.Open(RuleIds.FirstCoreGroup).Due);
    }

    [Theory]
    [InlineData("E50", "2026-02-27", "2026-05-27")]
    [InlineData("E51", "2026-11-30", "2027-02-28")]
    public void A_referral_until_three_months_after_goes_to_the_previous_worker(string no, string closed, string until)
    {
        var @case = Closed("sandwell", closed, at: $"{closed} 10:00");
        var deadline = Assert.Single(@case.Deadlines());
        Assert.Equal(RuleIds.ReferralAfterClosure, deadline.Rule);
        Assert.True(At.Date(until) == deadline.Due, no);
        Assert.Equal(DueKind.Until, deadline.Kind);
        Assert.Equal(70, deadline.Source!.Line);
        // That day is included, and nothing is ever overdue by it.
        Assert.False(deadline.IsOverdue(At.London($"{until} 23:59")));
        Assert.False(deadline.IsOverdue(deadline.OverdueFrom));
    }

    [Theory]
    [InlineData("sewscb")]
    [InlineData("leaflet-2017")]
    [InlineData("bolton")]
    [InlineData("cwm-taf-morgannwg")]
    public void Elsewhere_nothing_is_said_of_referrals(string board) =>
        Assert.Empty(Closed(board, "2026-02-27", at: "2026-02-27 10:00").Deadlines());

    [Fact]
    public void While_a_plan_runs_there_is_no_such_date() => Assert.DoesNotContain(
        A.Case("sandwell").Conference("2026-01-12").Deadlines(), deadline => deadline.Rule == RuleIds.ReferralAfterClosure);

    private static A Closed(string board, string on, string at) => A.Case(board)
        .Conference(string.CompareOrdinal(on, "2026-03-02") < 0 ? "2026-01-12" : "2026-03-02")
        .Told(new PlanEnded("child-2", At.Date(on)), at)
        .Told(new PlanEnded("child-1", At.Date(on)), at);
}
