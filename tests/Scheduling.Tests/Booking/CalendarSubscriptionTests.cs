using CoreGroupBot.Scheduling.Booking;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Booking;

public sealed class CalendarSubscriptionTests
{
    [Fact]
    public async Task One_is_made_for_six_days_with_both_addresses_and_a_secret_of_its_own()
    {
        await using var house = await BookingHouse.Open();

        await house.The<CalendarSubscription>().Run(default);
        await house.The<CalendarSubscription>().Run(default);

        var asked = Assert.Single(house.Graph.Data.Subscriptions.Values);
        Assert.Equal("users/coregroups@council.example/events", (string?)asked["resource"]);
        Assert.Equal("created,updated,deleted", (string?)asked["changeType"]);
        Assert.Equal("https://core-groups.council.example/graph/notifications", (string?)asked["notificationUrl"]);
        Assert.Equal("https://core-groups.council.example/graph/lifecycle", (string?)asked["lifecycleNotificationUrl"]);
        var kept = Assert.Single(house.The<SubscriptionTable>().All());
        Assert.Equal(kept.ClientState, (string?)asked["clientState"]);
        Assert.Equal(64, kept.ClientState.Length);
        Assert.Equal(house.Clock.Now + Duration.FromDays(6), kept.ExpiresAt);
        Assert.Equal(1, house.Graph.Count("POST"));
    }

    [Theory]
    [InlineData(4 * 24, 0)]
    [InlineData(4 * 24 + 1, 1)]
    public async Task It_is_renewed_when_less_than_48_hours_are_left(int hours, int renewals)
    {
        await using var house = await BookingHouse.Open();
        await house.The<CalendarSubscription>().Run(default);

        house.Clock.Move(Duration.FromHours(hours));
        await house.The<CalendarSubscription>().Run(default);

        Assert.Equal(renewals, house.Graph.Count("PATCH"));
    }

    [Fact]
    public async Task One_that_Graph_has_lost_is_made_anew()
    {
        await using var house = await BookingHouse.Open();
        await house.The<CalendarSubscription>().Run(default);
        house.Graph.Data.Subscriptions.Clear();

        await house.The<CalendarSubscription>().Run(default);

        Assert.Equal(Assert.Single(house.The<SubscriptionTable>().All()).Id, Assert.Single(house.Graph.Data.Subscriptions).Key);
    }

    [Fact]
    public async Task One_whose_secret_was_never_stored_is_replaced()
    {
        await using var house = await BookingHouse.Open();
        await house.The<CalendarSubscription>().Run(default);
        var forgotten = Assert.Single(house.The<SubscriptionTable>().All());
        house.The<SubscriptionTable>().Forget(forgotten.Id);

        await house.The<CalendarSubscription>().Run(default);

        Assert.NotEqual(forgotten.Id, Assert.Single(house.Graph.Data.Subscriptions).Key);
        Assert.NotEqual(forgotten.ClientState, Assert.Single(house.The<SubscriptionTable>().All()).ClientState);
    }
}
