using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Papers;

/// <summary>One longer interval: asked for, agreed, refused, unanswered (rules.md A19–A22).</summary>
public sealed class LongerIntervalTests
{
    [Fact]
    public void The_manager_is_asked_at_once_and_within_send_hours() => Story.Is(
        """
        2026-07-07 09:00 key-worker-manager requested
        """,
        Asked(at: "2026-07-06 21:00"), RuleIds.IntervalRequest, until: "2026-07-10 09:00");

    [Fact]
    public void A_refusal_is_told_to_the_key_worker_and_the_ordinary_six_weeks_hold()
    {
        var @case = Asked().Told(
            new IntervalRefused(At.Date("2026-06-01"), At.Date("2026-07-27"), null, At.Date("2026-07-07")), "2026-07-07 11:00");
        Story.Is(
            """
            2026-07-06 10:00 key-worker-manager requested
            2026-07-07 11:00 key-worker refused
            """,
            @case, RuleIds.IntervalRequest, until: "2026-09-01 09:00");
        Assert.Equal(At.Date("2026-07-13"), @case.Open(RuleIds.SubsequentMaxInterval).Due);
    }

    [Fact]
    public void Unanswered_the_ordinary_six_weeks_hold_and_it_escalates_as_ever()
    {
        var @case = Asked();
        Assert.Equal(At.Date("2026-07-13"), @case.Open(RuleIds.SubsequentMaxInterval).Due);
        Assert.Contains(@case.Plan("2026-07-14 09:00").Due, notice => notice is
        { Rule: RuleIds.SubsequentMaxInterval, Tone: Tone.Escalation });
    }

    [Fact]
    public void E31_Agreed_it_moves_the_one_date_and_is_chased_five_and_two_working_days_before_that()
    {
        var @case = Agreed("2026-07-08");
        Assert.Equal(At.Date("2026-07-27"), @case.Open(RuleIds.SubsequentMaxInterval).Due);
        Story.Is(
            """
            2026-06-01 10:00 key-worker book-by
            2026-07-06 09:00 key-worker chase-5
            2026-07-08 10:00 key-worker book-by
            2026-07-20 09:00 key-worker chase-5
            2026-07-23 09:00 key-worker chase-2
            2026-07-27 09:00 chair due
            2026-07-27 09:00 key-worker due
            """,
            @case, RuleIds.SubsequentMaxInterval, until: "2026-07-27 12:00");

        @case.Held("2026-07-27");
        Assert.Equal(At.Date("2026-09-07"), @case.Open(RuleIds.SubsequentMaxInterval).Due);
    }

    [Fact]
    public void Agreed_after_the_due_date_it_is_kept_and_erases_no_day()
    {
        var @case = Agreed("2026-07-15");
        Assert.Equal(At.Date("2026-07-13"), @case.Open(RuleIds.SubsequentMaxInterval).Due);
        Assert.True(@case.Open(RuleIds.SubsequentMaxInterval).IsOverdue(At.London("2026-07-16 09:00")));
        Assert.Single(@case.Folded.Extensions);
    }

    [Fact]
    public void What_was_asked_is_settled_by_an_answer_and_by_the_next_core_group()
    {
        var asked = Assert.Single(Asked().Plan("2026-07-06 10:00").Due, notice => notice.Rule == RuleIds.IntervalRequest);
        Assert.Null(Of(asked, Asked()));
        Assert.Equal(new Closure.Answered(At.Date("2026-07-08")), Of(asked, Agreed("2026-07-08")));
        Assert.IsType<Closure.NoLongerDue>(Of(asked, Asked().Held("2026-07-10")));
        Assert.Equal(
            new Closure.Refused(At.Date("2026-07-07")),
            Of(asked, Asked().Told(
                new IntervalRefused(At.Date("2026-06-01"), At.Date("2026-07-27"), "no", At.Date("2026-07-07")), "2026-07-07 11:00")));
    }

    [Theory]
    [InlineData("sewscb")]
    [InlineData("leaflet-2017")]
    [InlineData("cwm-taf-morgannwg")]
    [InlineData("sandwell")]
    public void Elsewhere_nobody_is_asked(string board) => Assert.DoesNotContain(
        Request(A.Case(board).Conference("2026-05-20").Held("2026-06-01"), "2026-07-06 10:00").Plan("2026-07-06 12:00").Due,
        notice => notice.Rule == RuleIds.IntervalRequest);

    /// <remarks>A22: the reason excuses nothing; only the prompts come weekly from it.</remarks>
    [Fact]
    public void After_a_reason_the_key_worker_is_prompted_weekly_and_it_stays_overdue()
    {
        var @case = A.Case("bolton").Conference("2026-06-01").Told(
            new DelayExplained(RuleIds.FirstCoreGroup, At.Date("2026-06-15"), "No interpreter."), "2026-06-18 11:00");
        Story.Is(
            """
            2026-06-01 10:00 key-worker book-by
            2026-06-08 09:00 key-worker chase-5
            2026-06-11 09:00 key-worker chase-2
            2026-06-15 09:00 chair due
            2026-06-15 09:00 key-worker due
            2026-06-16 09:00 key-worker-manager escalation
            2026-06-16 09:00 key-worker overdue-1
            2026-06-16 09:00 case-channel overdue
            2026-06-18 09:00 key-worker overdue-2
            2026-06-25 09:00 key-worker overdue-3
            2026-07-02 09:00 key-worker overdue-4
            """,
            @case, RuleIds.FirstCoreGroup, until: "2026-07-08 09:00");
        Assert.True(@case.Open(RuleIds.FirstCoreGroup).IsOverdue(At.London("2026-06-25 09:00")));
    }

    [Fact]
    public void A_reason_from_before_the_due_date_still_lets_the_first_word_of_it_be_said() => Story.Is(
        """
        2026-06-15 18:00 key-worker due
        2026-06-16 09:00 key-worker overdue-1
        2026-06-23 09:00 key-worker overdue-2
        """,
        Without(A.Case("bolton").Conference("2026-06-01", at: "2026-06-15 18:00").Told(
            new DelayExplained(RuleIds.FirstCoreGroup, At.Date("2026-06-15"), "No interpreter."), "2026-06-15 19:00")),
        RuleIds.FirstCoreGroup, until: "2026-06-24 09:00");

    [Fact]
    public void Where_the_board_asks_for_no_reason_one_changes_nothing() => Assert.Contains(
        A.Case("sewscb").Conference("2026-06-01").Told(
            new DelayExplained(RuleIds.FirstCoreGroup, At.Date("2026-06-15"), "No interpreter."), "2026-06-16 11:00")
            .Plan("2026-06-18 09:00").Due,
        notice => notice.Step == "overdue-2");

    private static A Asked(string at = "2026-07-06 10:00") =>
        Request(A.Case("bolton").Conference("2026-05-20").Held("2026-06-01"), at);

    private static A Request(A @case, string at) => @case.Told(
        new IntervalRequested(At.Date("2026-06-01"), At.Date("2026-07-27"), "The school is closed.", At.Date("2026-07-06")), at);

    private static A Agreed(string on) => Asked().Told(
        new IntervalExtended(At.Date("2026-06-01"), At.Date("2026-07-27"), "The school is closed.", At.Date(on)), $"{on} 10:00");

    private static Closure? Of(Notice notice, A @case) => Closure.Of(notice, @case.Folded, @case.Deadlines());

    private static A Without(A @case)
    {
        var group = @case.Folded.Group;
        return A.Case(group with { TeamManager = null, Channel = null, Members = [.. group.Members.Where(m => m.Role is not "chair")] })
            .Replay(@case);
    }
}
