using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Booking;
using CoreGroupBot.Scheduling.Outbox;
using NodaTime;
using static CoreGroupBot.Scheduling.Tests.Booking.BookingHouse;

namespace CoreGroupBot.Scheduling.Tests.Booking;

public sealed class FailureTests
{
    [Fact]
    public async Task An_event_whose_making_was_not_recorded_is_made_once()
    {
        await using var house = await Open();
        house.Graph.Fail("POST /events", 500, done: true);

        await house.OpenCase();
        await house.Deliver();
        Assert.Equal(BookingState.Chosen, (await house.Booking()).State);
        house.Clock.Move(Duration.FromMinutes(1));
        await house.Deliver();

        Assert.Equal(2, house.Graph.Count("POST /users/coregroups@council.example/events"));
        Assert.Equal((await house.Booking()).Event, Assert.Single(house.Graph.Data.Events).Key);
        Assert.Single(house.Happened<HoldPlaced>());
    }

    [Fact]
    public async Task A_process_that_ends_before_the_parcel_is_settled_places_one_hold()
    {
        await using var house = await Open();
        await house.OpenCase();
        var outbox = house.The<OutboxTable>();
        var seek = outbox.Claim()!;
        outbox.Settle(seek, await house.The<IEnumerable<ICarrier>>().Last().Carry(seek, default));
        var place = outbox.Claim()!;
        await house.The<IEnumerable<ICarrier>>().Last().Carry(place, default);

        Assert.True(outbox.Recover() > 0);
        await house.Deliver();

        Assert.Single(house.Graph.Data.Events);
        Assert.Single(house.Happened<HoldPlaced>());
    }

    [Fact]
    public async Task An_event_that_the_case_never_heard_of_is_still_released()
    {
        await using var house = await Open();
        house.Graph.Fail("POST /events", 500, done: true);
        await house.OpenCase();
        await house.Deliver();
        Assert.Single(house.Graph.Data.Events);

        await house.Record("import", new PlanEnded("C1", new LocalDate(2026, 11, 23)));
        house.Clock.Move(Duration.FromMinutes(1));
        await house.Deliver();

        Assert.Empty(house.Graph.Data.Events);
        Assert.Equal(BookingState.Over, (await house.Booking()).State);
    }

    [Fact]
    public async Task A_throttled_request_waits_in_the_outbox_as_long_as_Graph_asks()
    {
        await using var house = await Open();
        house.Graph.Fail("POST /events", 429, retryAfter: "300");
        await house.OpenCase();
        await house.Deliver();

        house.Clock.Move(Duration.FromSeconds(299));
        await house.Deliver();
        Assert.Equal(BookingState.Chosen, (await house.Booking()).State);
        house.Clock.Move(Duration.FromSeconds(1));
        await house.Deliver();

        Assert.Equal(BookingState.Held, (await house.Booking()).State);
        Assert.Equal(2, house.Graph.Count("POST /users/coregroups@council.example/events"));
    }

    [Fact]
    public async Task A_request_that_Graph_does_not_understand_is_for_a_person_to_look_at()
    {
        await using var house = await Open();
        house.Graph.Fail("POST /calendar/getSchedule", 400);

        await house.OpenCase();
        await house.Deliver();

        Assert.Equal(1, house.The<OutboxTable>().State().Stuck);
    }

    [Fact]
    public async Task A_hold_that_is_gone_already_is_released()
    {
        await using var house = await Open();
        var @event = await house.Hold();
        await house.Reply(@event, KeyWorker, "declined");
        house.Graph.Data.Events.Remove(@event);

        await house.Deliver();

        Assert.Single(house.Happened<HoldReleased>());
    }

    [Fact]
    public async Task A_check_that_could_not_look_fails_and_still_looks_at_the_others()
    {
        await using var house = await Open();
        var @event = await house.Hold();
        house.Graph.Data.Reply(@event, KeyWorker, "accepted", house.Clock.Now);
        house.The<CalendarEvents>().Keep("lost", "CP-9", "CP-9-1", house.Clock.Now + Duration.FromDays(1), [KeyWorker]);
        house.Graph.Fail("GET /events/lost", 500);

        await Assert.ThrowsAsync<AggregateException>(() => house.The<CalendarCheck>().Run(default));

        Assert.Single(house.Happened<HoldApproved>());
    }
}
