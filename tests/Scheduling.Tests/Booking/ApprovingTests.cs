using CoreGroupBot.Domain.Cases;
using NodaTime;
using static CoreGroupBot.Scheduling.Tests.Booking.BookingHouse;

namespace CoreGroupBot.Scheduling.Tests.Booking;

public sealed class ApprovingTests
{
    [Fact]
    public async Task When_the_key_worker_accepts_every_professional_is_invited()
    {
        await using var house = await Open();

        var @event = await house.Invited();

        Assert.Equal(BookingState.Invited, (await house.Booking()).State);
        var meeting = house.Graph.Data.Events[@event];
        Assert.Equal(("Core group CP-2041", "busy"), ((string)meeting["subject"]!, (string)meeting["showAs"]!));
        Assert.Equal(
            [KeyWorker, HealthVisitor, Teacher, Officer],
            meeting["attendees"]!.AsArray().Select(one => (string)one!["emailAddress"]!["address"]!));
        Assert.Equal(1, house.Graph.Count("PATCH"));
        var approved = house.History().Single(recorded => recorded.Event is HoldApproved);
        Assert.Equal(house.Graph.Data.Users[KeyWorker].Id, approved.By);
    }

    [Fact]
    public async Task A_tentative_answer_changes_nothing()
    {
        await using var house = await Open();
        var @event = await house.Hold();

        await house.Reply(@event, KeyWorker, "tentativelyAccepted");

        Assert.Equal(BookingState.Held, (await house.Booking()).State);
    }

    [Fact]
    public async Task When_the_key_worker_declines_the_hold_goes_and_the_next_time_is_held()
    {
        await using var house = await Open();
        var first = await house.Hold();

        await house.Reply(first, KeyWorker, "declined");
        await house.Deliver();

        var bookings = (await house.Case()).Bookings;
        Assert.Equal([BookingState.Over, BookingState.Held], bookings.Select(one => one.State));
        Assert.Equal(new LocalDateTime(2026, 11, 30, 13, 0), bookings[1].Start);
        Assert.DoesNotContain(first, house.Graph.Data.Events.Keys);
        Assert.Equal(bookings[1].Event, Assert.Single(house.Graph.Data.Events).Key);
    }

    [Theory]
    [InlineData("declined")]
    [InlineData("tentativelyAccepted")]
    public async Task A_lawful_time_that_the_key_worker_proposes_is_taken(string response)
    {
        await using var house = await Open();
        var @event = await house.Hold();
        var wish = new LocalDateTime(2026, 12, 3, 14, 0);

        await house.Reply(@event, KeyWorker, response, wish);
        await house.Deliver();

        var booking = await house.Booking();
        Assert.Equal(wish, booking.Start);
        Assert.StartsWith("This is the time that the key worker proposed. All four", booking.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8, 14, "Tuesday 8 December 2026 at 14:00")]
    [InlineData(3, 18, "Thursday 3 December 2026 at 18:00")]
    public async Task A_proposal_outside_lawful_days_or_office_hours_is_not_taken_and_the_next_hold_says_so(
        int day, int hour, string words)
    {
        await using var house = await Open();
        var @event = await house.Hold();

        await house.Reply(@event, KeyWorker, "declined", new LocalDateTime(2026, 12, day, hour, 0));
        await house.Deliver();

        var booking = await house.Booking();
        Assert.Equal(new LocalDateTime(2026, 11, 30, 13, 0), booking.Start);
        Assert.StartsWith(
            $"The time that the key worker proposed, {words}, is outside the days and hours that can be offered.",
            booking.Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_during_the_review_conference_is_not_taken_and_the_next_hold_says_so()
    {
        await using var house = await Open();
        var @event = await house.Hold();
        await house.Record("import", new ReviewListed(new LocalDate(2026, 12, 3), new LocalTime(13, 30)));

        await house.Reply(@event, KeyWorker, "declined", new LocalDateTime(2026, 12, 3, 14, 0));
        await house.Deliver();

        var booking = await house.Booking();
        Assert.NotEqual(new LocalDate(2026, 12, 3), booking.Date);
        Assert.StartsWith(
            "At the time that the key worker proposed, Thursday 3 December 2026 at 14:00, the review conference takes place.",
            booking.Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_worker_is_there_at_the_time_they_propose_whatever_their_calendar_says()
    {
        await using var house = await Open();
        var @event = await house.Hold();
        var wish = new LocalDateTime(2026, 12, 3, 14, 0);
        house.Graph.Data.Busy(KeyWorker, wish, wish.PlusHours(1));

        await house.Reply(@event, KeyWorker, "declined", wish);
        await house.Deliver();

        Assert.Equal(wish, (await house.Booking()).Start);
    }

    [Fact]
    public async Task A_proposal_at_which_the_group_cannot_meet_is_not_taken()
    {
        await using var house = await Open();
        var @event = await house.Hold();
        var wish = new LocalDateTime(2026, 12, 3, 14, 0);
        house.Graph.Data.Busy(HealthVisitor, wish, wish.PlusHours(1));
        house.Graph.Data.Busy(Teacher, wish, wish.PlusHours(1));

        await house.Reply(@event, KeyWorker, "declined", wish);
        await house.Deliver();

        Assert.StartsWith(
            "At the time that the key worker proposed, Thursday 3 December 2026 at 14:00, the group cannot meet. "
                + "Not free then: Health visiting and School. All four",
            (await house.Booking()).Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_answer_twice_is_one_answer_and_an_older_one_does_not_come_back()
    {
        await using var house = await Open();
        var @event = await house.Hold();

        await house.Reply(@event, KeyWorker, "declined");
        await house.Reply(@event, KeyWorker, "declined");
        await house.Reply(@event, KeyWorker, "accepted");

        Assert.Single(house.Happened<HoldDeclined>());
        Assert.Empty(house.Happened<HoldApproved>());
    }

    [Fact]
    public async Task A_hold_that_nobody_answers_lapses_at_its_start_and_leaves_the_calendar()
    {
        await using var house = await Open();
        await house.Hold();

        house.Clock.Now = Instant.FromUtc(2026, 11, 30, 9, 0);
        await house.The<Scheduling.Storage.CaseFiles>().Look(Reference, default);
        await house.Deliver();

        Assert.Equal([BookingState.Over, BookingState.Held], (await house.Case()).Bookings.Select(one => one.State));
        Assert.Single(house.Graph.Data.Events);
    }

    [Fact]
    public async Task Once_the_plan_has_ended_the_hold_leaves_the_calendar()
    {
        await using var house = await Open();
        await house.Hold();

        await house.Record("import", new PlanEnded("C1", new LocalDate(2026, 11, 23)));
        await house.The<Scheduling.Booking.CalendarCheck>().Run(default);
        await house.Deliver();

        Assert.Empty(house.Graph.Data.Events);
        Assert.Equal(BookingState.Over, (await house.Booking()).State);
    }
}
