using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Cases;

/// <summary>Events in an order that nobody planned: late replies, corrections, a child who comes back on a plan.</summary>
public sealed class FoldTests
{
    [Fact]
    public void The_same_events_give_the_same_case_and_none_give_none()
    {
        var @case = A.Case("bolton").Conference("2026-06-01").Held("2026-06-09");
        Assert.Equal(3, @case.Folded.Version);
        Assert.Null(Fold.Of(A.Reference, []));
        Assert.Null(Fold.Of(A.Reference, @case.Events.Skip(1)));
    }

    [Fact]
    public void The_record_of_a_core_group_from_before_the_service_came_is_not_asked_for_but_the_last_one_is()
    {
        var imported = A.Case("cwm-taf-morgannwg").Conference("2026-03-02")
            .Held("2026-03-10", "2026-06-01 08:00").Held("2026-04-20", "2026-06-01 08:00");
        Assert.Equal(
            At.Date("2026-04-20"), Assert.Single(imported.Deadlines(), d => d.Rule == RuleIds.MinutesCirculated).Anchor);

        var entered = A.Case("cwm-taf-morgannwg").Conference("2026-03-02")
            .Held("2026-03-10", "2026-06-01 08:00").Held("2026-04-20", "2026-06-01 08:01");
        Assert.Equal(2, entered.Deadlines().Count(d => d.Rule == RuleIds.MinutesCirculated));
    }

    [Fact]
    public void A_core_group_reported_without_its_hold_ends_the_booking_of_that_day()
    {
        var @case = Booked().Held("2026-06-10");
        Assert.Null(@case.Folded.Standing);
        Assert.DoesNotContain(@case.Plan("2026-06-11 09:00").Due, notice => notice.Rule == RuleIds.MeetingOutcome);
    }

    [Fact]
    public void A_core_group_held_on_another_day_leaves_the_booking_standing() =>
        Assert.Equal("h1", Booked().Held("2026-06-09").Folded.Standing?.Hold);

    [Fact]
    public void A_late_reply_does_not_drop_a_core_group_that_was_held()
    {
        var folded = Booked().Held("2026-06-10", hold: "h1").Told(new HoldDeclined("h1", null), "2026-06-11 10:00").Folded;
        Assert.Equal(BookingState.Over, Assert.Single(folded.Bookings).State);
        Assert.Empty(folded.NotAgain);
    }

    [Fact]
    public void A_report_that_is_taken_back_goes_with_what_was_said_together_with_it_and_no_other_does()
    {
        var review = At.Date("2026-09-01");
        ReportSubmitted Given(string? member) => new(RuleIds.ReviewSingleReport, review, member, At.Date("2026-06-02"));
        var folded = A.Case("bolton").Conference("2026-06-01")
            .Told(Given("m-1"), "2026-06-02 10:00").Told(new DissentNoted(review, "m-1"), "2026-06-02 10:00")
            .Told(Given("m-2"), "2026-06-02 10:01").Told(new DissentNoted(review, "m-2"), "2026-06-02 10:01")
            .Told(Given(null), "2026-06-02 10:02").Told(new ReviewRecommended(review, Deregistration.Keep, false, At.Date("2026-06-02")), "2026-06-02 10:02")
            .Told(new ReportTakenBack(RuleIds.ReviewSingleReport, review, "m-1", At.Date("2026-06-03")), "2026-06-03 10:00").Folded;
        Assert.Equal(["m-2", null], folded.Reports.Select(report => report.Member));
        Assert.Equal(["m-2"], folded.Papers.OfReview(review).Dissent);
        Assert.Equal(Deregistration.Keep, folded.Papers.OfReview(review).Recommendation);

        folded = Fold.On(folded, folded.Reference, [new Recorded(
            folded.Version + 1, Instant.FromUtc(2026, 6, 3, 10, 1), "x", new ReportTakenBack(RuleIds.ReviewSingleReport, review, null, At.Date("2026-06-03")))])!;
        Assert.Equal(["m-2"], folded.Reports.Select(report => report.Member));
        Assert.Null(folded.Papers.OfReview(review).Recommendation);
    }

    [Fact]
    public void A_hold_that_was_declined_is_not_revived_by_what_comes_after()
    {
        var folded = A.Case("bolton").Conference("2026-06-01")
            .Told(new SlotChosen("h1", At.Local("2026-06-10 10:00"), 60, "free"), "2026-06-02 10:00")
            .Told(new HoldLapsed("h1"), "2026-06-02 10:01")
            .Told(new HoldPlaced("h1", "event-1"), "2026-06-02 10:02")
            .Told(new HoldApproved("h1"), "2026-06-02 10:03")
            .Told(new MembersInvited("h1"), "2026-06-02 10:04").Folded;
        var booking = Assert.Single(folded.Bookings);
        Assert.Equal((BookingState.Dropped, "event-1"), (booking.State, booking.Event));
        Assert.Null(folded.Standing);
    }

    [Fact]
    public void A_declined_start_is_not_offered_again_until_a_core_group_was_held()
    {
        var declined = Booked().Told(new HoldDeclined("h1", At.Local("2026-06-11 14:00")), "2026-06-03 10:00");
        Assert.Equal([At.Local("2026-06-10 10:00")], declined.Folded.NotAgain);
        Assert.Equal(At.Local("2026-06-11 14:00"), declined.Folded.Wish);

        declined.Held("2026-06-12");
        Assert.Empty(declined.Folded.NotAgain);
        Assert.Null(declined.Folded.Wish);
    }

    [Fact]
    public void A_review_that_was_held_stays_held_when_it_is_listed_again_or_taken_off_the_list()
    {
        var @case = A.Case("leaflet-2017").Conference("2026-03-02").ReviewHeld("2026-06-01");
        var held = @case.Open(RuleIds.CoreGroupAfterReview).Due;
        @case.ReviewListed("2026-06-01", "10:00", at: "2026-06-02 10:00");
        Assert.Equal(held, @case.Open(RuleIds.CoreGroupAfterReview).Due);
        @case.Told(new ReviewUnlisted(At.Date("2026-06-01")), "2026-06-03 10:00");
        Assert.Equal(held, @case.Open(RuleIds.CoreGroupAfterReview).Due);
    }

    [Fact]
    public void A_child_who_comes_back_on_a_plan_starts_the_clocks_anew()
    {
        var @case = A.Case("leaflet-2017").Conference("2026-01-05").Conference("2026-01-05", child: "child-2")
            .Held("2026-01-12").ReviewHeld("2026-03-30")
            .PlanEnded("2026-03-30").PlanEnded("2026-03-30", child: "child-2");
        Assert.False(@case.Folded.IsActive);

        @case.Conference("2026-11-02");
        Assert.True(@case.Folded.IsActive);
        var only = Assert.Single(@case.Deadlines());
        Assert.Equal((RuleIds.FirstCoreGroup, At.Date("2026-11-16")), (only.Rule, only.Due));

        @case.Told(new PlanStarted("child-1", At.Date("2026-11-02")), "2026-11-05 10:00");
        Assert.Equal(only, Assert.Single(@case.Deadlines()));
    }

    [Fact]
    public void An_end_entered_by_mistake_and_taken_back_loses_no_clock()
    {
        var @case = A.Case("bolton").Told(new PlanStarted("child-1", At.Date("2026-01-05")), "2026-01-06 10:00")
            .PlanEnded("2026-02-01", child: "child-2").Held("2026-02-02");
        var before = @case.Open(RuleIds.SubsequentMaxInterval);
        @case.PlanEnded("2026-02-20");
        Assert.Empty(@case.Deadlines());
        @case.Told(new PlanStarted("child-1", At.Date("2026-01-05")), "2026-02-23 10:00");
        Assert.Equal(before, @case.Open(RuleIds.SubsequentMaxInterval));
    }

    [Fact]
    public void The_order_in_which_two_ends_or_an_end_and_the_next_conference_were_entered_anchors_nothing_old()
    {
        A Ended(string first, string child, string second, string other) => A.Case("bolton")
            .Conference("2026-01-05").Conference("2026-01-05", child: "child-2").Held("2026-06-22")
            .Told(new PlanEnded(child, At.Date(first)), "2026-07-13 10:00").Told(new PlanEnded(other, At.Date(second)), "2026-07-13 10:01");
        Assert.Equal(At.Date("2026-07-10"), Ended("2026-07-10", "child-1", "2026-06-01", "child-2").Folded.ClocksStopped);
        Assert.Equal(At.Date("2026-07-10"), Ended("2026-06-01", "child-2", "2026-07-10", "child-1").Folded.ClocksStopped);

        var late = A.Case("bolton").Conference("2026-01-05").PlanEnded("2026-06-01", child: "child-2").Held("2026-06-22")
            .Conference("2026-11-02").Told(new PlanEnded("child-1", At.Date("2026-07-10")), "2026-11-03 10:00");
        Assert.Equal(
            [(RuleIds.FirstCoreGroupDateFixed, At.Date("2026-11-02")), (RuleIds.FirstCoreGroup, At.Date("2026-11-16"))],
            late.Deadlines().Select(deadline => (deadline.Rule, deadline.Due)));
    }

    private static A Booked() => A.Case("bolton").Conference("2026-06-01").Booked("h1", "2026-06-10 10:00", at: "2026-06-02 10:00");
}
