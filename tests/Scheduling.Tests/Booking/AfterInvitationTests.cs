using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Scheduling.Booking;
using NodaTime;
using static CoreGroupBot.Scheduling.Tests.Booking.BookingHouse;

namespace CoreGroupBot.Scheduling.Tests.Booking;

public sealed class AfterInvitationTests
{
    [Fact]
    public async Task Declining_sends_apologies_and_accepting_later_withdraws_them()
    {
        await using var house = await Open();
        var @event = await house.Invited();

        await house.Reply(@event, Teacher, "declined");
        await house.Reply(@event, Teacher, "declined");
        Assert.Equal("te", Assert.Single((await house.Booking()).Apologies).Key);
        Assert.Equal(house.Graph.Data.Users[Teacher].Id, house.History()[^1].By);

        await house.Reply(@event, Teacher, "accepted");
        Assert.Empty((await house.Booking()).Apologies);
        Assert.Single(house.Happened<ApologiesGiven>());
    }

    [Fact]
    public async Task Whoever_answered_before_it_was_on_record_that_they_were_asked_is_heard_all_the_same()
    {
        await using var house = await Open();
        var @event = await house.Hold();
        house.Graph.Data.Reply(@event, KeyWorker, "accepted", house.Clock.Now);
        await LookAtChanges(house);
        Assert.Single(house.Happened<HoldApproved>());

        await house.Deliver();
        house.Graph.Data.Reply(@event, Teacher, "declined", house.Clock.Now);
        await LookAtChanges(house);
        Assert.Equal("te", Assert.Single((await house.Booking()).Apologies).Key);
    }

    private static Task LookAtChanges(BookingHouse house) =>
        house.The<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<ChangeReader>().Single().Run(default);

    [Fact]
    public async Task An_acceptance_from_before_does_not_withdraw_apologies_that_came_another_way()
    {
        await using var house = await Open();
        var @event = await house.Invited();
        await house.Reply(@event, Teacher, "accepted");
        house.Clock.Move(Duration.FromMinutes(5));
        var hold = (await house.Booking()).Hold;
        await house.Record("service", new ApologiesGiven(hold, "te"));

        await house.The<CalendarCheck>().Run(default);

        Assert.Contains("te", (await house.Booking()).Apologies.Keys);
    }

    [Fact]
    public async Task A_refusal_from_before_does_not_come_back_after_apologies_were_withdrawn_another_way()
    {
        await using var house = await Open();
        var @event = await house.Invited();
        await house.Reply(@event, Teacher, "declined");
        house.Clock.Move(Duration.FromMinutes(5));
        var hold = (await house.Booking()).Hold;
        await house.Record("service", new ApologiesWithdrawn(hold, "te"));

        await house.The<CalendarCheck>().Run(default);

        Assert.Empty((await house.Booking()).Apologies);
    }

    [Fact]
    public async Task Somebody_who_is_in_no_directory_apologises_by_the_calendar()
    {
        await using var house = await Open();
        house.Graph.Data.Forget(Officer);
        var @event = await house.Invited();

        await house.Reply(@event, Officer, "declined");

        Assert.Equal(("calendar", "po"), (house.History()[^1].By, ((ApologiesGiven)house.History()[^1].Event).Member));
    }

    [Fact]
    public async Task A_hold_deleted_by_hand_is_declined()
    {
        await using var house = await Open();
        var @event = await house.Hold();

        house.Graph.Data.Events.Remove(@event);
        await house.The<Answers>().Read(@event, default);

        Assert.Null(Assert.Single(house.Happened<HoldDeclined>()).Proposed);
        Assert.Equal(EditKind.Deleted, Assert.Single(house.Happened<EditFound>()).Kind);
        await house.The<Answers>().Read(@event, default);
        Assert.Equal([typeof(EditFound), typeof(HoldDeclined)], house.History().TakeLast(2).Select(one => one.Event.GetType()));
        await house.Deliver();
        Assert.Equal(BookingState.Held, (await house.Booking()).State);
    }

    [Fact]
    public async Task A_meeting_deleted_by_hand_is_not_held_and_another_time_is_sought()
    {
        await using var house = await Open();
        var @event = await house.Invited();

        house.Graph.Data.Events.Remove(@event);
        await house.The<CalendarCheck>().Run(default);
        await house.The<CalendarCheck>().Run(default);
        await house.Deliver();

        Assert.Equal(EditKind.Deleted, Assert.Single(house.Happened<EditFound>()).Kind);
        Assert.Equal("The meeting was deleted from the calendar.", Assert.Single(house.Happened<MeetingNotHeld>()).Reason);
        Assert.Equal([BookingState.Over, BookingState.Held], (await house.Case()).Bookings.Select(one => one.State));
    }

    [Fact]
    public async Task Tidying_the_calendar_after_the_meeting_changes_nothing()
    {
        await using var house = await Open();
        var @event = await house.Invited();

        house.Clock.Now = Instant.FromUtc(2026, 11, 30, 9, 1);
        house.Graph.Data.Events.Remove(@event);
        await house.The<CalendarCheck>().Run(default);

        Assert.Equal(BookingState.Invited, (await house.Booking()).State);
    }

    [Fact]
    public async Task A_hold_deleted_between_approval_and_invitation_is_not_held()
    {
        await using var house = await Open();
        var @event = await house.Hold();
        await house.Reply(@event, KeyWorker, "accepted");

        house.Graph.Data.Events.Remove(@event);
        await house.Deliver();

        Assert.Single(house.Happened<MeetingNotHeld>());
        Assert.Empty(house.Happened<MembersInvited>());
    }

    [Fact]
    public async Task A_new_social_worker_is_asked_in_place_of_the_old_one()
    {
        await using var house = await Open();
        house.Graph.Data.Person("new.worker@council.example");
        var @event = await house.Hold();

        await house.Record("import", Group(Members("new.worker@council.example")));
        await house.The<CalendarCheck>().Run(default);
        await house.The<CalendarCheck>().Run(default);
        await house.Reply(@event, "new.worker@council.example", "accepted");
        await house.Deliver();

        Assert.Equal(BookingState.Invited, (await house.Booking()).State);
        Assert.DoesNotContain(KeyWorker, Asked(house, @event));
        Assert.Equal(2, house.Graph.Count("PATCH"));
    }

    [Fact]
    public async Task Who_leaves_the_group_leaves_the_meeting_and_a_guest_added_by_hand_stays()
    {
        await using var house = await Open();
        var @event = await house.Invited();
        var guest = house.Graph.Data.Event["attendees"]!.AsArray()[0]!.DeepClone();
        guest["emailAddress"]!["address"] = "interpreter@agency.example";
        house.Graph.Data.Event["attendees"]!.AsArray().Add(guest);

        await house.Record("import", Group([.. Members().Where(member => member.Id != "po")]));
        await house.The<CalendarCheck>().Run(default);

        Assert.Equal([KeyWorker, HealthVisitor, Teacher, "interpreter@agency.example"], Asked(house, @event));
    }

    private static IEnumerable<string> Asked(BookingHouse house, string @event) =>
        house.Graph.Data.Events[@event]["attendees"]!.AsArray().Select(one => (string)one!["emailAddress"]!["address"]!);
}
