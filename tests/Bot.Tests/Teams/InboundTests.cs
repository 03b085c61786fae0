using System.Net;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Storage;
using Dapper;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>What is made of requests: in time, well formed, delivered twice.</summary>
public sealed class InboundTests : IAsyncLifetime
{
    private static readonly Instant Now = Groups.Utc(11, 23, 10);
    private ServiceUnderTest service = null!;

    public async Task InitializeAsync()
    {
        service = await ServiceUnderTest.Start(Now);
        await service.Happened(Groups.Case, Groups.After("bolton", new LocalDate(2026, 11, 16)));
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Theory]
    [InlineData(299, -299)]
    [InlineData(-299, 3600)]
    public async Task Five_minutes_of_skew_are_forgiven(int notBefore, int expires)
    {
        var seconds = Now.ToUnixTimeSeconds();
        var token = service.Token(payload =>
        {
            payload["nbf"] = seconds + notBefore;
            payload["exp"] = seconds + Math.Max(expires, notBefore + 1);
        });
        using var response = await service.Post(service.Activity("typing", Groups.KeyWorker).ToJsonString(), token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public void An_activity_is_forgotten_after_a_week_and_found_by_its_age()
    {
        var table = service.Get<InboundTable>();
        table.Claim("one");
        service.Clock.Now += Duration.FromDays(8);
        table.Claim("other");

        Assert.Equal(1, service.Count("inbound"));
        using var connection = service.Get<Database>().Open();
        var plan = connection.Query<(int, int, int, string Detail)>($"explain query plan {InboundTable.ForgetQuery}", new { before = 0 });
        Assert.Contains("inbound_by_age", Assert.Single(plan).Detail);
    }

    [Fact]
    public async Task A_new_key_is_read_at_once_and_unknown_ones_at_most_once_a_minute()
    {
        using var first = await service.Post(service.Activity("typing", Groups.KeyWorker));
        using var rolled = new Signer("teams-2", "msteams");
        service.Microsoft.Signers.Add(rolled);
        var payload = Signer.Payload(ServiceUnderTest.Issuer, ServiceUnderTest.App, Now, service.Microsoft.ServiceUrl);
        Task<HttpResponseMessage> Send(string token) =>
            service.Post(service.Activity("typing", Groups.KeyWorker).ToJsonString(), token);

        using var tooSoon = await Send(rolled.Sign(rolled.Header(), payload));
        service.Clock.Now += Duration.FromSeconds(61);
        using var read = await Send(rolled.Sign(rolled.Header(), payload));
        for (var n = 0; n < 5; n++)
        {
            using var unknown = new Signer($"unknown-{n}", "msteams");
            using var refused = await Send(unknown.Sign(unknown.Header(), payload));
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (tooSoon.StatusCode, read.StatusCode));
        Assert.Equal(2, service.Microsoft.KeysRead);
    }

    [Fact]
    public async Task An_unknown_invoke_is_501_and_any_other_activity_is_200_without_a_body()
    {
        var invoke = service.Activity("invoke", Groups.KeyWorker);
        invoke["name"] = "signin/verifyState";
        using var unknown = await service.Post(invoke);
        using var reaction = await service.Post(service.Activity("messageReaction", Groups.KeyWorker));
        Assert.Equal((HttpStatusCode.NotImplemented, HttpStatusCode.OK), (unknown.StatusCode, reaction.StatusCode));
        Assert.Equal("", await reaction.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_press_delivered_twice_is_recorded_once_and_answered_the_same()
    {
        var press = service.PressOf(Groups.KeyWorker, "meeting.held", new JsonObject
        {
            ["case"] = Groups.Case,
            ["held"] = "yes",
            ["date"] = "2026-11-20",
        });
        using var first = await service.Post(press);
        using var second = await service.Post(press);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Single(service.Cases.History(Groups.Case), recorded => recorded.Event is MeetingHeld);
    }

    [Fact]
    public async Task Presses_delivered_at_the_same_time_are_recorded_once_and_answered_the_same()
    {
        var press = service.PressOf(Groups.KeyWorker, "meeting.held", new JsonObject
        {
            ["case"] = Groups.Case,
            ["held"] = "yes",
            ["date"] = "2026-11-20",
        });
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var response = await service.Post(press);
            return await response.Content.ReadAsStringAsync();
        }));
        Assert.Single(answers.Distinct());
        Assert.Single(service.Cases.History(Groups.Case), recorded => recorded.Event is MeetingHeld);
    }

    [Fact]
    public async Task A_message_delivered_twice_is_answered_once()
    {
        var message = service.Activity("message", Groups.KeyWorker);
        message["text"] = "help";
        using var first = await service.Post(message);
        using var second = await service.Post(message);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Single(service.Microsoft.Sent);
    }

    [Fact]
    public async Task A_message_delivered_many_times_at_once_is_answered_once()
    {
        var message = service.Activity("message", Groups.KeyWorker);
        message["text"] = "help";
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => service.Post(message)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Single(service.Microsoft.Sent);
    }

    [Fact]
    public async Task A_press_whose_answer_was_lost_in_a_crash_is_not_recorded_again()
    {
        JsonObject Reason(string words) => service.PressOf(Groups.KeyWorker, "meeting.lateReason", new JsonObject
        {
            ["case"] = Groups.Case,
            ["rule"] = RuleIds.FirstCoreGroup,
            ["due"] = "2026-11-30",
            ["reason"] = words,
        });
        var first = Reason("The school is closed.");
        using var recorded = await service.Post(first);
        await service.Restart();
        using var meanwhile = await service.Post(Reason("The building is closed."));
        using var again = await service.Post(first);

        Assert.Contains("It was recorded when you pressed first.", await again.Content.ReadAsStringAsync());
        Assert.Equal(
            ["The school is closed.", "The building is closed."],
            service.Cases.History(Groups.Case).Select(entry => entry.Event).OfType<DelayExplained>().Select(given => given.Reason));
    }
}
