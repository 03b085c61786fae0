using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Papers;

/// <summary>Dates that a board wants fixed at a conference, a review or the core group before.</summary>
public sealed class DatesFixedTests
{
    [Theory]
    [InlineData("bolton", true)]
    [InlineData("sewscb", false)]
    [InlineData("leaflet-2017", false)]
    [InlineData("cwm-taf-morgannwg", false)]
    [InlineData("sandwell", false)]
    public void The_first_date_is_asked_for_on_the_working_day_after_the_conference_at_Bolton(string board, bool isAsked) => Story.Is(
        isAsked ? "2026-06-08 09:00 key-worker asked" : "",
        A.Case(board).Conference("2026-06-05", at: "2026-06-05 16:00"), RuleIds.FirstCoreGroupDateFixed, until: "2026-08-01 09:00");

    [Fact]
    public void A_date_that_is_booked_by_then_leaves_nothing_to_ask() => Story.Is("",
        A.Case("bolton").Conference("2026-06-05", at: "2026-06-05 16:00").Booked("h1", "2026-06-12 10:00", at: "2026-06-05 16:30"),
        RuleIds.FirstCoreGroupDateFixed, until: "2026-08-01 09:00");

    [Fact]
    public void While_a_hold_waits_in_Outlook_that_is_the_question_and_once_it_lapses_it_is_asked()
    {
        var @case = A.Case("bolton").Conference("2026-06-05", at: "2026-06-05 16:00").Pending("h1", "2026-06-12 10:00", at: "2026-06-05 16:30");
        Story.Is("", @case, RuleIds.FirstCoreGroupDateFixed, until: "2026-06-10 12:00");
        Story.Is("2026-06-11 09:00 key-worker asked", @case.Told(new Domain.Cases.HoldLapsed("h1"), "2026-06-11 09:00"),
            RuleIds.FirstCoreGroupDateFixed, until: "2026-08-01 09:00");
    }

    [Theory]
    [InlineData("leaflet-2017", true)]
    [InlineData("bolton", false)]
    [InlineData("sandwell", false)]
    public void The_date_after_a_review_is_asked_for_at_the_leaflet(string board, bool isAsked) => Story.Is(
        isAsked ? "2026-06-19 09:00 key-worker asked" : "",
        A.Case(board).Conference("2026-06-01").Held("2026-06-08").ReviewHeld("2026-06-18"),
        RuleIds.CoreGroupAfterReviewDateFixed, until: "2026-08-01 09:00");

    [Theory]
    [InlineData("bolton", "2026-06-10 09:00 key-worker asked\n2026-07-08 09:00 key-worker asked")]
    [InlineData("cwm-taf-morgannwg", "2026-06-10 09:00 key-worker asked\n2026-07-08 09:00 key-worker asked")]
    [InlineData("sandwell", "2026-06-10 09:00 key-worker asked\n2026-07-08 09:00 key-worker asked")]
    [InlineData("leaflet-2017", "2026-06-10 09:00 key-worker asked")]
    [InlineData("sewscb", "")]
    public void The_next_date_is_asked_for_after_each_core_group_and_at_the_leaflet_after_the_first(string board, string told) => Story.Is(
        told, A.Case(board).Conference("2026-06-01").Held("2026-06-09").Held("2026-07-07"), RuleIds.NextDateAgreed, until: "2026-08-01 09:00");

    [Fact]
    public void At_Sandwell_a_date_without_a_place_is_not_agreed_yet()
    {
        var @case = A.Case("sandwell").Conference("2026-06-01").Held("2026-06-09").Booked("h1", "2026-07-07 10:00", at: "2026-06-09 12:00");
        Assert.True(@case.Open(RuleIds.NextDateAgreed).IsOpen);
        @case.Told(new VenueAgreed("h1"), "2026-06-09 13:00");
        Assert.DoesNotContain(@case.Deadlines(), deadline => deadline is { Rule: RuleIds.NextDateAgreed, IsOpen: true });
    }

    [Fact]
    public void Nothing_is_ever_overdue_by_it() => Assert.False(
        A.Case("bolton").Conference("2026-06-01").Open(RuleIds.FirstCoreGroupDateFixed).IsOverdue(At.London("2026-09-01 09:00")));

    [Fact]
    public void After_a_core_group_without_key_worker_and_second_chair_another_is_asked_for_once()
    {
        var @case = A.Case("bolton").Conference("2026-06-01").Held("2026-06-09").Told(new MetWithoutLeads(At.Date("2026-06-09")), "2026-06-09 10:00");
        Story.Is("2026-06-10 09:00 key-worker asked", @case, RuleIds.AdditionalMeeting, until: "2026-08-01 09:00");
        Story.Is("2026-06-10 09:00 key-worker asked",
            @case.Told(new AdditionalMeetingNotNeeded(At.Date("2026-06-09"), "All is in hand.", At.Date("2026-06-10")), "2026-06-10 11:00"),
            RuleIds.AdditionalMeeting, until: "2026-08-01 09:00");
        Assert.DoesNotContain(@case.Deadlines(), deadline => deadline is { Rule: RuleIds.AdditionalMeeting, IsOpen: true });
    }
}
