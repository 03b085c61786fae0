using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Booking;
using NodaTime;
using static CoreGroupBot.Scheduling.Tests.Booking.BookingHouse;

namespace CoreGroupBot.Scheduling.Tests.Booking;

/// <summary>The key worker answers a hold elsewhere than in Outlook. The first is for Monday 30 November 2026 at 09:00; also possible are
/// that day at 13:00 and Tuesday at 09:00.</summary>
public sealed class ChoosingTests
{
    private static readonly LocalDateTime Afternoon = new(2026, 11, 30, 13, 0);
    private static readonly LocalDateTime Tuesday = new(2026, 12, 1, 9, 0);

    [Fact]
    public async Task Accepted_on_a_card_the_event_becomes_the_invitation_for_all()
    {
        await using var house = await Open();
        var @event = await house.Hold();

        await house.Record("kw", new HoldApproved(await Standing(house)) { Way = Ways.Card });
        await house.Deliver();

        Assert.Equal(BookingState.Invited, (await house.Booking()).State);
        Assert.Equal("Core group CP-2041", (string?)house.Graph.Data.Events[@event]["subject"]);
        Assert.Equal(4, house.Graph.Data.Events[@event]["attendees"]!.AsArray().Count);
        Assert.Equal(Ways.Card, (await house.Booking()).Approval!.Way);
    }

    [Fact]
    public async Task An_answer_in_Outlook_after_that_is_the_answer_of_a_member()
    {
        await using var house = await Open();
        var @event = await house.Hold();
        await house.Record("kw", new HoldApproved(await Standing(house)) { Way = Ways.Card });
        await house.Deliver();

        await house.Reply(@event, KeyWorker, "accepted");
        Assert.Single(house.Happened<HoldApproved>());

        await house.Reply(@event, KeyWorker, "declined");
        Assert.Equal("kw", Assert.Single(house.Happened<ApologiesGiven>()).Member);
        Assert.Empty(house.Happened<HoldDeclined>());
        Assert.Equal(BookingState.Invited, (await house.Booking()).State);
    }

    [Fact]
    public async Task What_was_answered_in_Outlook_before_it_was_accepted_elsewhere_is_no_apology()
    {
        await using var house = await Open();
        var @event = await house.Hold();
        house.Clock.Move(Duration.FromMinutes(1));
        house.Graph.Data.Reply(@event, KeyWorker, "declined", house.Clock.Now);

        house.Clock.Move(Duration.FromMinutes(1));
        await house.Record("kw", new HoldApproved(await Standing(house)) { Way = Ways.Card });
        await house.The<Answers>().Read(@event, default);
        await house.Deliver();
        await house.The<Answers>().Read(@event, default);

        Assert.Empty(house.Happened<ApologiesGiven>());
        Assert.Empty(house.Happened<HoldDeclined>());
        Assert.Equal(BookingState.Invited, (await house.Booking()).State);
    }

    [Fact]
    public async Task Another_of_the_offered_times_is_accepted_by_choosing_it()
    {
        await using var house = await Open();
        await house.Hold();
        Assert.Equal([Afternoon, Tuesday], (await house.Booking()).Others.Select(other => other.Start).Order());

        await house.Record("kw", new HoldDeclined(await Standing(house), Tuesday) { Way = Ways.Page });
        await house.Deliver();

        var booking = await house.Booking();
        Assert.Equal((Tuesday, BookingState.Invited), (booking.Start, booking.State));
        Assert.Equal(Ways.Page, booking.Approval!.Way);
        Assert.Equal("Core group CP-2041", (string?)Assert.Single(house.Graph.Data.Events).Value["subject"]);
    }

    [Fact]
    public async Task A_chosen_time_at_which_the_group_cannot_meet_any_more_is_not_taken_and_the_next_is_asked_about()
    {
        await using var house = await Open();
        await house.Hold();
        house.Graph.Data.Busy(HealthVisitor, Tuesday, Tuesday.PlusHours(1));
        house.Graph.Data.Busy(Teacher, Tuesday, Tuesday.PlusHours(1));

        await house.Record("kw", new HoldDeclined(await Standing(house), Tuesday) { Way = Ways.Card });
        await house.Deliver();

        var booking = await house.Booking();
        Assert.Equal((Afternoon, BookingState.Held), (booking.Start, booking.State));
        Assert.Contains("the group cannot meet. Not free then: Health visiting and School.", booking.Reason, StringComparison.Ordinal);
        Assert.Empty(house.Happened<HoldApproved>());
    }

    [Fact]
    public async Task None_of_these_offers_none_of_them_again()
    {
        await using var house = await Open();
        await house.Hold();

        await house.Record("kw", new HoldDeclined(await Standing(house), Proposed: null) { Way = Ways.Card });
        await house.Deliver();

        var booking = await house.Booking();
        Assert.Equal(BookingState.Held, booking.State);
        Assert.DoesNotContain(booking.Start, (LocalDateTime[])[new(2026, 11, 30, 9, 0), Afternoon, Tuesday]);
        Assert.DoesNotContain(booking.Others, other => other.Start == Afternoon || other.Start == Tuesday);
    }

    [Fact]
    public async Task What_is_taken_back_leaves_every_calendar_and_another_time_is_held()
    {
        await using var house = await Open();
        var @event = await house.Invited();
        var due = (await house.Case()).Conferences[0].Date;

        await house.Record("kw", new BookingTakenBack(await Standing(house), Ways.Card));
        await house.Deliver();

        Assert.DoesNotContain(@event, house.Graph.Data.Events.Keys);
        Assert.Equal([BookingState.Over, BookingState.Held], (await house.Case()).Bookings.Select(one => one.State));
        Assert.Equal(Afternoon, (await house.Booking()).Start);
        Assert.Equal(due, (await house.Case()).Conferences[0].Date);
    }

    private static async Task<string> Standing(BookingHouse house) => (await house.Case()).Standing!.Hold;
}
