using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Scheduling.Booking;
using Microsoft.Extensions.DependencyInjection;

namespace CoreGroupBot.Bot.Tests.Pages;

/// <summary>The addresses at which Graph tells of changes, which anybody may post to: whatever comes, a stranger learns nothing, and
/// nothing is looked at that does not carry the secret of a subscription of ours.</summary>
public sealed class GraphNotificationsTests : IAsyncLifetime
{
    private const string Subscription = "7f105c7d-2dc5-4530-97cd-4e7ae6534c07";
    private const string Secret = "the-secret-of-this-subscription";

    private ServiceUnderTest service = null!;

    public async Task InitializeAsync()
    {
        service = await ServiceUnderTest.Start(
            Groups.Utc(11, 23, 10),
            services => services.AddSingleton<SubscriptionTable>().AddSingleton<Changes>().AddSingleton<ChangeNotifications>());
        service.Get<SubscriptionTable>().Keep(new KnownSubscription(Subscription, "users/x/events", Secret, Groups.Utc(11, 29, 10)));
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task An_honest_one_is_accepted_and_looked_at()
    {
        Assert.Equal((HttpStatusCode.Accepted, ""), await Post(Value(Honest())));
        Assert.Equal([new Change.OfEvent("event-1")], service.Get<Changes>().TakeAll());
    }

    public static TheoryData<string, string> Forged => new()
    {
        { "unknown subscription", Value(With("subscriptionId", "00000000-0000-0000-0000-000000000000")) },
        { "no subscription", Value(With("subscriptionId", null)) },
        { "wrong secret", Value(With("clientState", Secret + "x")) },
        { "a part of the secret", Value(With("clientState", Secret[..^1])) },
        { "no secret", Value(With("clientState", null)) },
        { "empty secret", Value(With("clientState", "")) },
        { "other tenant", Value(With("tenantId", "33333333-3333-3333-3333-333333333333")) },
        { "subscription of the wrong type", Value(With("subscriptionId", new JsonArray(Subscription))) },
        { "secret of the wrong type", Value(With("clientState", new JsonObject { ["clientState"] = Secret })) },
        { "event of the wrong type", Value(With("resourceData", new JsonObject { ["id"] = 1 })) },
        { "no event", Value(With("resourceData", null)) },
        { "event without id", Value(With("resourceData", new JsonObject { ["id"] = "" })) },
        { "list of the wrong type", new JsonObject { ["value"] = Honest() }.ToJsonString() },
        { "no list", "{}" },
        { "nothing", "" },
        { "no JSON", "value=1" },
        { "half of it", Value(Honest())[..^5] },
        { "no Unicode", "{\"value\":[{\"subscriptionId\":\"\\ud800\"}]}" },
        { "deep", "{\"value\":" + new string('[', 100_000) + new string(']', 100_000) + "}" },
        { "deep beside what is honest", Value(With("more", JsonNode.Parse(new string('[', 40) + new string(']', 40)))) },
    };

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task A_forged_one_is_answered_the_same_and_let_be(string kind, string body)
    {
        var before = service.Everything();
        foreach (var path in new[] { "/graph/notifications", "/graph/lifecycle" })
        {
            Assert.Equal((HttpStatusCode.Accepted, ""), await Post(body, path));
        }

        Assert.True(service.Get<Changes>().TakeAll().Count == 0, kind);
        Assert.Equal(before, service.Everything());
    }

    [Fact]
    public async Task A_body_larger_than_any_of_Graphs_is_refused_unread()
    {
        var (status, _) = await Post(new string(' ', ChangeNotifications.LargestBody + 1));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Empty(service.Get<Changes>().TakeAll());
    }

    [Fact]
    public async Task Of_a_great_many_only_as_many_are_looked_at_as_Graph_would_send()
    {
        await Post(new JsonObject { ["value"] = new JsonArray([.. Enumerable.Range(0, 2500).Select(n => With("resourceData", new JsonObject { ["id"] = $"e{n}" }))]) }.ToJsonString());
        Assert.Equal(2000, service.Get<Changes>().TakeAll().Count);
    }

    [Fact]
    public async Task A_forged_lifecycle_word_moves_no_subscription()
    {
        foreach (var word in new[] { "reauthorizationRequired", "subscriptionRemoved", "missed" })
        {
            var notice = With("clientState", "guessed");
            notice["lifecycleEvent"] = word;
            await Post(Value(notice), "/graph/lifecycle");
        }

        Assert.Empty(service.Get<Changes>().TakeAll());
        Assert.Equal(Subscription, Assert.Single(service.Get<SubscriptionTable>().All()).Id);
    }

    [Fact]
    public async Task The_handshake_is_echoed_as_plain_text_and_nothing_else_is()
    {
        using var answer = await service.Http.PostAsync("/graph/notifications?validationToken=Validation%3A%20%3Cb%3E1", null);
        Assert.Equal("Validation: <b>1", await answer.Content.ReadAsStringAsync());
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    private static JsonObject Honest() => new()
    {
        ["subscriptionId"] = Subscription,
        ["clientState"] = Secret,
        ["tenantId"] = ServiceUnderTest.Tenant,
        ["changeType"] = "updated",
        ["resource"] = "Users/x/Events/event-1",
        ["resourceData"] = new JsonObject { ["id"] = "event-1" },
    };

    private static JsonObject With(string name, JsonNode? value)
    {
        var notice = Honest();
        notice[name] = value;
        return notice;
    }

    private static string Value(JsonObject notice) => new JsonObject { ["value"] = new JsonArray(notice.DeepClone()) }.ToJsonString();

    private async Task<(HttpStatusCode Status, string Body)> Post(string body, string path = "/graph/notifications")
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await service.Http.PostAsync(path, content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
