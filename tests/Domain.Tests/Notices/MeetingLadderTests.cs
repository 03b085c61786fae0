using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;
using CoreGroupBot.Domain.Tests.Rules;

namespace CoreGroupBot.Domain.Tests.Notices;

/// <summary>Who is told what about a core group that must be held, in the order in which it is said.</summary>
public sealed class MeetingLadderTests
{
    [Fact]
    public void Nobody_books_the_first_core_group()
    {
        foreach (var board in Example.AllBoards)
        {
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
                2026-06-22 09:00 key-worker overdue-3
                """,
                A.Case(board).Conference("2026-06-01"), RuleIds.FirstCoreGroup, until: "2026-06-23 09:00");
        }
    }

    [Fact]
    public void A_booking_in_time_quiets_all_but_the_question_whether_it_was_held_until_nobody_answers_that() => Story.Is(
        """
        2026-06-01 10:00 key-worker book-by
        2026-06-18 09:00 key-worker-manager escalation
        2026-06-18 09:00 case-channel overdue
        """,
        A.Case("bolton").Conference("2026-06-01").Booked("h1", "2026-06-10 10:00", at: "2026-06-02 11:00"),
        RuleIds.FirstCoreGroup, until: "2026-06-19 09:00");

    [Fact]
    public void A_hold_that_nobody_has_approved_quiets_nothing() => Story.Is(
        """
        2026-06-01 10:00 key-worker book-by
        2026-06-08 09:00 key-worker chase-5
        2026-06-11 09:00 key-worker chase-2
        2026-06-15 09:00 chair due
        2026-06-15 09:00 key-worker due
        """,
        A.Case("bolton").Conference("2026-06-01").Pending("h1", "2026-06-10 10:00", at: "2026-06-02 11:00"),
        RuleIds.FirstCoreGroup, until: "2026-06-15 09:00");

    [Fact]
    public void A_booking_beyond_the_limit_quiets_nothing() => Story.Is(
        """
        2026-06-01 10:00 key-worker book-by
        2026-06-08 09:00 key-worker chase-5
        2026-06-11 09:00 key-worker chase-2
        2026-06-15 09:00 chair due
        2026-06-15 09:00 key-worker due
        2026-06-16 09:00 key-worker-manager escalation
        2026-06-16 09:00 key-worker overdue-1
        2026-06-16 09:00 case-channel overdue
        """,
        A.Case("bolton").Conference("2026-06-01").Booked("h1", "2026-06-16 10:00", at: "2026-06-02 11:00"),
        RuleIds.FirstCoreGroup, until: "2026-06-16 09:00");

    [Fact]
    public void A_booking_moved_beyond_the_limit_is_chased_at_once() => Story.Is(
        """
        2026-06-01 10:00 key-worker book-by
        2026-06-09 15:00 key-worker chase-5
        2026-06-11 09:00 key-worker chase-2
        2026-06-15 09:00 chair due
        2026-06-15 09:00 key-worker due
        """,
        A.Case("bolton").Conference("2026-06-01").Booked("h1", "2026-06-10 10:00", at: "2026-06-02 11:00")
            .Told(new HoldDeclined("h1", null), "2026-06-09 15:00")
            .Booked("h2", "2026-06-16 10:00", at: "2026-06-09 15:30"),
        RuleIds.FirstCoreGroup, until: "2026-06-15 09:00");

    [Fact]
    public void A_core_group_held_ends_it() => Story.Is(
        """
        2026-06-01 10:00 key-worker book-by
        2026-06-08 09:00 key-worker chase-5
        """,
        A.Case("bolton").Conference("2026-06-01").Held("2026-06-09"), RuleIds.FirstCoreGroup, until: "2026-07-15 09:00");

    [Fact]
    public void A_core_group_held_late_ends_it() => Story.Is(
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
        """,
        A.Case("bolton").Conference("2026-06-01").Held("2026-06-18"), RuleIds.FirstCoreGroup, until: "2026-07-15 09:00");

    [Fact]
    public void A_conference_recorded_on_a_Saturday_is_told_on_Monday_morning() => Story.Is(
        """
        2026-06-08 09:00 key-worker book-by
        """,
        A.Case("bolton").Conference("2026-06-05", at: "2026-06-06 12:00"), RuleIds.FirstCoreGroup, until: "2026-06-10 09:00");

    [Fact]
    public void A_conference_recorded_when_it_is_all_too_late_is_told_as_it_stands() => Story.Is(
        """
        2026-06-18 12:00 key-worker-manager escalation
        2026-06-18 12:00 case-channel overdue
        2026-06-18 12:00 key-worker overdue-2
        2026-06-22 09:00 key-worker overdue-3
        """,
        A.Case("bolton").Conference("2026-06-01", at: "2026-06-18 12:00"), RuleIds.FirstCoreGroup, until: "2026-06-22 09:00");

    [Fact]
    public void A_conference_recorded_on_the_due_date_is_told_as_due() => Story.Is(
        """
        2026-06-15 12:00 chair due
        2026-06-15 12:00 key-worker due
        2026-06-16 09:00 key-worker-manager escalation
        2026-06-16 09:00 key-worker overdue-1
        2026-06-16 09:00 case-channel overdue
        """,
        A.Case("bolton").Conference("2026-06-01", at: "2026-06-15 12:00"), RuleIds.FirstCoreGroup, until: "2026-06-16 09:00");

    [Fact]
    public void Six_weeks_under_a_board_that_says_so()
    {
        foreach (var board in (string[])["sewscb", "bolton", "cwm-taf-morgannwg"])
        {
            Story.Is(
                """
                2026-02-23 10:00 key-worker book-by
                2026-03-26 09:00 key-worker chase-5
                2026-03-31 09:00 key-worker chase-2
                2026-04-02 09:00 chair due
                2026-04-02 09:00 key-worker due
                2026-04-07 09:00 key-worker-manager escalation
                2026-04-07 09:00 key-worker overdue-1
                2026-04-07 09:00 case-channel overdue
                2026-04-09 09:00 key-worker overdue-2
                """,
                A.Case(board).Conference("2026-02-18").Held("2026-02-23"),
                RuleIds.SubsequentMaxInterval, until: "2026-04-09 09:00");
        }
    }

    [Theory]
    [InlineData("leaflet-2017")]
    [InlineData("sandwell")]
    public void Six_weeks_under_a_silent_board_are_a_reminder_to_the_key_worker_alone(string board)
    {
        var @case = A.Case(board).Conference("2026-02-18").Held("2026-02-23");
        Story.Is(
            """
            2026-02-23 10:00 key-worker book-by
            2026-03-26 09:00 key-worker chase-5
            2026-03-31 09:00 key-worker chase-2
            2026-04-02 09:00 key-worker due
            2026-04-07 09:00 key-worker overdue-1
            """,
            @case, RuleIds.SubsequentMaxInterval, until: "2026-07-01 09:00");
        Story.Is("", @case, RuleIds.SubsequentMaxInterval, until: "2026-07-01 09:00", serviceReminders: false);
    }

    [Fact]
    public void After_a_review_under_leaflet_2017() => Story.Is(
        """
        2026-06-18 10:00 key-worker book-by
        2026-06-25 09:00 key-worker chase-5
        2026-06-30 09:00 key-worker chase-2
        2026-07-02 09:00 chair due
        2026-07-02 09:00 key-worker due
        2026-07-03 09:00 key-worker-manager escalation
        2026-07-03 09:00 key-worker overdue-1
        2026-07-03 09:00 case-channel overdue
        2026-07-07 09:00 key-worker overdue-2
        """,
        A.Case("leaflet-2017").Conference("2026-06-01").Held("2026-06-08").ReviewHeld("2026-06-18"),
        RuleIds.CoreGroupAfterReview, until: "2026-07-07 09:00");

    [Fact]
    public void A_booking_from_before_day_0_quiets_nothing() => Story.Is(
        """
        2026-06-18 10:00 key-worker book-by
        2026-06-25 09:00 key-worker chase-5
        2026-06-30 09:00 key-worker chase-2
        """,
        A.Case("leaflet-2017").Conference("2026-06-01").Held("2026-06-02")
            .Booked("h1", "2026-06-10 10:00", at: "2026-06-03 11:00").ReviewHeld("2026-06-18"),
        RuleIds.CoreGroupAfterReview, until: "2026-07-01 09:00");
}
