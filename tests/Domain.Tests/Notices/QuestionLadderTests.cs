using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Notices;

/// <summary>The service's own questions: was it held, and that no date was found.</summary>
public sealed class QuestionLadderTests
{
    [Fact]
    public void Whether_it_was_held_is_asked_at_its_end_and_every_two_working_days() => Story.Is(
        """
        2026-06-10 11:00 key-worker asked
        2026-06-11 09:00 key-worker asked-2
        2026-06-15 09:00 key-worker asked-3
        2026-06-17 09:00 key-worker asked-4
        """,
        Booked("2026-06-10 10:00"), RuleIds.MeetingOutcome, until: "2026-06-18 09:00");

    [Fact]
    public void A_core_group_that_ends_at_five_is_asked_about_next_morning_once() => Story.Is(
        """
        2026-06-11 09:00 key-worker asked
        2026-06-15 09:00 key-worker asked-3
        """,
        Booked("2026-06-10 16:00"), RuleIds.MeetingOutcome, until: "2026-06-16 09:00");

    [Fact]
    public void An_answer_ends_the_questions() => Story.Is(
        """
        2026-06-10 11:00 key-worker asked
        """,
        Booked("2026-06-10 10:00").Held("2026-06-10", at: "2026-06-10 12:00", hold: "h1"),
        RuleIds.MeetingOutcome, until: "2026-07-18 09:00");

    [Fact]
    public void A_fruitless_search_is_told_the_same_day_and_each_day_that_it_is_repeated() => Story.Is(
        """
        2026-06-05 11:00 key-worker none-2026-06-05
        2026-06-08 09:01 key-worker none-2026-06-08
        """,
        A.Case("bolton").Conference("2026-06-01")
            .Told(new NoSlotFound(At.Date("2026-06-15"), At.Date("2026-06-05"), "busy"), "2026-06-05 11:00")
            .Told(new NoSlotFound(At.Date("2026-06-15"), At.Date("2026-06-08"), "busy"), "2026-06-08 09:01"),
        RuleIds.SlotSearch, until: "2026-06-12 09:00");

    [Fact]
    public void A_fruitless_search_for_a_date_that_binds_no_more_is_not_told() => Story.Is(
        "",
        A.Case("bolton").Conference("2026-06-01")
            .Told(new NoSlotFound(At.Date("2026-06-14"), At.Date("2026-06-05"), "busy"), "2026-06-05 11:00"),
        RuleIds.SlotSearch, until: "2026-06-12 09:00");

    private static A Booked(string start) => A.Case("bolton").Conference("2026-06-01").Booked("h1", start, at: "2026-06-02 11:00");
}
