using System.Text;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Booking;
using NodaTime;
using static CoreGroupBot.Scheduling.Tests.Booking.BookingHouse;

namespace CoreGroupBot.Scheduling.Tests.Booking;

public sealed class ChangeNotificationsTests
{
    [Fact]
    public async Task A_notification_with_the_right_secret_is_looked_at_once_however_often_it_comes()
    {
        await using var house = await Open();
        var @event = await house.Hold();
        await house.The<CalendarSubscription>().Run(default);
        house.Graph.Data.Reply(@event, KeyWorker, "accepted", house.Clock.Now);
        var (id, secret) = Subscription(house);

        Assert.Equal(2, Take(house, Notice(id, secret, @event), Notice(id, secret, @event)));
        Assert.Equal(1, Take(house, Notice(id, secret, @event)));
        await house.The<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<ChangeReader>().Single().Run(default);

        Assert.Single(house.Happened<HoldApproved>());
        Assert.Equal(1, house.Graph.Count($"GET /users/coregroups@council.example/events/{@event}"));
    }

    [Fact]
    public async Task A_forged_notification_is_not_believed()
    {
        await using var house = await Open();
        await house.The<CalendarSubscription>().Run(default);
        var (id, secret) = Subscription(house);

        Assert.Equal(0, Take(house, Notice(id, secret + "x", "event-1")));
        Assert.Equal(0, Take(house, Notice(id, "", "event-1")));
        Assert.Equal(0, Take(house, Notice("other", secret, "event-1")));
        Assert.Equal(0, Take(house, $$"""{"subscriptionId":"{{id}}","clientState":null,"resourceData":{"id":"event-1"} }"""));
        Assert.Empty(house.The<Changes>().TakeAll());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"value":"x"}""")]
    [InlineData("""{"value":[1,null,[],{"clientState":{}}]}""")]
    [InlineData("""{"value":[{"subscriptionId":"\ud800"}]}""")]
    [InlineData("""{"value":[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]}""")]
    public async Task Garbage_is_let_be(string body)
    {
        await using var house = await Open();

        Assert.Equal(0, house.The<ChangeNotifications>().TakeChanges(Encoding.UTF8.GetBytes(body)));
        Assert.Equal(0, house.The<ChangeNotifications>().TakeLifecycle(Encoding.UTF8.GetBytes(body)));
    }

    [Fact]
    public async Task An_event_of_no_case_is_not_even_read()
    {
        await using var house = await Open();

        await house.The<Answers>().Read("somebody-elses", default);

        Assert.Empty(house.Graph.Requests);
    }

    [Fact]
    public async Task A_missed_notification_makes_the_service_look_at_everything()
    {
        await using var house = await Open();
        var @event = await house.Hold();
        await house.The<CalendarSubscription>().Run(default);
        house.Graph.Data.Reply(@event, KeyWorker, "accepted", house.Clock.Now);

        await Lifecycle(house, "missed");

        Assert.Single(house.Happened<HoldApproved>());
    }

    [Fact]
    public async Task A_subscription_is_renewed_when_Graph_asks_and_made_anew_when_Graph_removed_it()
    {
        await using var house = await Open();
        await house.The<CalendarSubscription>().Run(default);
        house.Clock.Move(Duration.FromDays(1));

        await Lifecycle(house, "reauthorizationRequired");
        Assert.Equal(house.Clock.Now + Duration.FromDays(6), Assert.Single(house.The<SubscriptionTable>().All()).ExpiresAt);

        var before = Subscription(house).Id;
        house.Graph.Data.Subscriptions.Clear();
        await Lifecycle(house, "subscriptionRemoved", before);
        Assert.NotEqual(before, Subscription(house).Id);
    }

    [Fact]
    public void The_handshake_is_an_echo_of_a_short_token_and_of_nothing_else()
    {
        Assert.Equal("Validation: <b>1</b>", ChangeNotifications.Echo("Validation: <b>1</b>"));
        Assert.Null(ChangeNotifications.Echo(null));
        Assert.Null(ChangeNotifications.Echo(""));
        Assert.Null(ChangeNotifications.Echo(new string('x', 2049)));
    }

    private static Task Lifecycle(BookingHouse house, string what, string? id = null)
    {
        var (known, secret) = Subscription(house);
        var body = $$"""{"value":[{"subscriptionId":"{{id ?? known}}","clientState":"{{secret}}","lifecycleEvent":"{{what}}"}]}""";
        Assert.Equal(1, house.The<ChangeNotifications>().TakeLifecycle(Encoding.UTF8.GetBytes(body)));
        return house.The<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<ChangeReader>().Single().Run(default);
    }

    private static (string Id, string Secret) Subscription(BookingHouse house)
    {
        var one = Assert.Single(house.The<SubscriptionTable>().All());
        return (one.Id, one.ClientState);
    }

    private static string Notice(string id, string secret, string @event) =>
        $$"""{"subscriptionId":"{{id}}","clientState":"{{secret}}","changeType":"updated","resourceData":{"id":"{{@event}}"} }""";

    private static int Take(BookingHouse house, params string[] notices) =>
        house.The<ChangeNotifications>().TakeChanges(Encoding.UTF8.GetBytes($$"""{"value":[{{string.Join(',', notices)}}]}"""));
}
