using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Notices;

/// <summary>Who is told what about minutes, copies of the plan and recommended dates.</summary>
public sealed class PaperLadderTests
{
    [Fact]
    public void Minutes_under_sewscb() => Story.Is(
        """
        2026-06-12 09:00 minute-taker chase-2
        2026-06-16 09:00 chair due
        2026-06-16 09:00 minute-taker due
        2026-06-17 09:00 chair overdue-1
        2026-06-17 09:00 minute-taker overdue-1
        2026-06-17 09:00 case-channel overdue
        2026-06-19 09:00 key-worker-manager escalation
        2026-06-19 09:00 minute-taker overdue-2
        """,
        Held("sewscb"), RuleIds.MinutesCirculated, until: "2026-06-22 09:00");

    [Fact]
    public void Minutes_under_cwm_taf_morgannwg_are_the_social_workers() => Story.Is(
        """
        2026-06-12 09:00 key-worker chase-2
        2026-06-16 09:00 chair due
        2026-06-16 09:00 key-worker due
        2026-06-17 09:00 chair overdue-1
        2026-06-17 09:00 key-worker overdue-1
        2026-06-17 09:00 case-channel overdue
        2026-06-19 09:00 key-worker-manager escalation
        2026-06-19 09:00 key-worker overdue-2
        """,
        Held("cwm-taf-morgannwg"), RuleIds.MinutesCirculated, until: "2026-06-19 09:00");

    [Fact]
    public void Minutes_that_were_circulated_end_it() => Story.Is(
        """
        2026-06-12 09:00 minute-taker chase-2
        """,
        Held("sewscb").Circulated("2026-06-09", on: "2026-06-15"), RuleIds.MinutesCirculated, until: "2026-07-01 09:00");

    [Theory]
    [InlineData("leaflet-2017", "minute-taker")]
    [InlineData("bolton", "key-worker")]
    [InlineData("sandwell", "minute-taker")]
    public void Minutes_under_a_silent_board_are_a_reminder_to_whoever_takes_them(string board, string who)
    {
        Story.Is(
            $"""
            2026-06-12 09:00 {who} chase-2
            2026-06-16 09:00 {who} due
            2026-06-17 09:00 {who} overdue-1
            """,
            Held(board), RuleIds.MinutesCirculated, until: "2026-08-01 09:00");
        Story.Is("", Held(board), RuleIds.MinutesCirculated, until: "2026-08-01 09:00", serviceReminders: false);
    }

    [Fact]
    public void Where_nobody_takes_minutes_the_chair_does_and_after_that_the_key_worker()
    {
        Story.Is(
            """
            2026-06-12 09:00 chair chase-2
            2026-06-16 09:00 chair due
            2026-06-17 09:00 chair overdue-1
            2026-06-17 09:00 case-channel overdue
            """,
            Held("sewscb", Roles.MinuteTaker), RuleIds.MinutesCirculated, until: "2026-06-17 09:00");
        Story.Is(
            """
            2026-06-12 09:00 key-worker chase-2
            2026-06-16 09:00 key-worker due
            2026-06-17 09:00 key-worker overdue-1
            2026-06-17 09:00 case-channel overdue
            """,
            Held("sewscb", Roles.MinuteTaker, Roles.Chair), RuleIds.MinutesCirculated, until: "2026-06-17 09:00");
    }

    [Fact]
    public void A_case_without_anybody_to_write_minutes_still_reaches_channel_and_manager() => Story.Is(
        """
        2026-06-17 09:00 case-channel overdue
        2026-06-19 09:00 key-worker-manager escalation
        """,
        Held("cwm-taf-morgannwg", Roles.KeyWorker, Roles.MinuteTaker, Roles.Chair),
        RuleIds.MinutesCirculated, until: "2026-06-22 09:00");

    [Fact]
    public void Four_weeks_that_passed_without_a_booking_are_advice_on_the_day_after() => Story.Is(
        """
        2026-07-08 09:00 key-worker advice
        """,
        Held("leaflet-2017"), RuleIds.RecommendedInterval, until: "2026-08-01 09:00");

    [Fact]
    public void Four_weeks_with_a_booking_are_silent() => Story.Is("",
        Held("leaflet-2017").Booked("h1", "2026-07-10 10:00", at: "2026-06-10 10:00"),
        RuleIds.RecommendedInterval, until: "2026-08-01 09:00");

    [Theory]
    [InlineData("sewscb")]
    [InlineData("bolton")]
    public void A_recommended_window_that_a_maximum_ends_is_silent(string board) => Story.Is("",
        Held(board), RuleIds.RecommendedInterval, until: "2026-08-01 09:00");

    [Theory]
    [InlineData("sewscb")]
    [InlineData("leaflet-2017")]
    [InlineData("bolton")]
    public void Not_before_four_weeks_is_never_said_as_a_notice(string board) => Story.Is("",
        Held(board), RuleIds.SecondCoreGroupNotBefore, until: "2026-08-01 09:00");

    private static A Held(string board, params string[] without)
    {
        var group = A.Group(board);
        return A.Case(group with { Members = [.. group.Members.Where(member => !without.Contains(member.Role))] })
            .Conference("2026-06-01").Held("2026-06-09");
    }
}
