using System.Diagnostics.Metrics;
using System.Net;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Teams;
using CoreGroupBot.Scheduling.Jobs;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>Requests to the connector: the token, the pace, what is counted and what operators are told.</summary>
public sealed class ConnectorTests : IAsyncLifetime
{
    private const string Denied = """{"message":"Authorization has been denied for this request."}""";

    private ServiceUnderTest service = null!;

    public async Task InitializeAsync() => service = await ServiceUnderTest.Start(Groups.Utc(11, 2, 15));

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task A_token_that_is_not_taken_is_fetched_anew_once()
    {
        service.Microsoft.Refusals.Enqueue((HttpStatusCode.Unauthorized, Denied, null));
        Assert.IsType<ConnectorAnswer.Accepted>(await Post());
        Assert.Equal(
            ["Bearer for https://api.botframework.com/.default", "Bearer fresh for https://api.botframework.com/.default"],
            service.Microsoft.Requests.Select(request => request.Authorization));
        Assert.Empty(service.Get<Findings>().All);
    }

    [Fact]
    public async Task A_fresh_token_that_is_not_taken_either_is_for_an_operator_until_one_is_taken()
    {
        service.Microsoft.Refusals.Enqueue((HttpStatusCode.Unauthorized, Denied, null));
        service.Microsoft.Refusals.Enqueue((HttpStatusCode.Unauthorized, Denied, null));
        Assert.Equal(Refusal.TokenNotTaken, Assert.IsType<ConnectorAnswer.Refused>(await Post()).Why);
        Assert.Equal(2, service.Microsoft.Requests.Count);
        Assert.Equal([WhatToDo.Token], service.Get<Findings>().All.Select(finding => finding.Sentence));

        Assert.IsType<ConnectorAnswer.Accepted>(await Post());
        Assert.Empty(service.Get<Findings>().All);
    }

    [Fact]
    public async Task A_bot_that_Teams_does_not_know_asks_for_no_other_token()
    {
        service.Microsoft.Refusals.Enqueue((HttpStatusCode.Unauthorized, """{"error":{"code":"BotNotRegistered","message":"x"}}""", null));
        Assert.IsType<ConnectorAnswer.Refused>(await Post());
        Assert.Single(service.Microsoft.Requests);
        Assert.Equal([WhatToDo.NotRegistered], service.Get<Findings>().All.Select(finding => finding.Sentence));
    }

    [Fact]
    public async Task What_operators_are_told_is_counted_and_forgotten_after_a_day()
    {
        for (var n = 0; n < 3; n++)
        {
            service.Microsoft.Refusals.Enqueue((HttpStatusCode.Forbidden, """{"error":{"code":"BotDisabledByAdmin","message":"x"}}""", null));
            await Post();
        }

        var finding = Assert.Single(service.Get<Findings>().All);
        Assert.Equal(3, finding.Times);
        Assert.Contains("Teams admin centre", finding.Sentence, StringComparison.Ordinal);
        service.Clock.Now += NodaTime.Duration.FromDays(1);
        Assert.Empty(service.Get<Findings>().All);
    }

    [Fact]
    public async Task Every_answer_is_counted_by_kind_and_code_and_by_nothing_of_anybody()
    {
        using var heard = new Heard(service.Get<IMeterFactory>());
        service.Microsoft.Refusals.Enqueue((HttpStatusCode.TooManyRequests, """{"error":{"code":"Throttled","message":"x"}}""", null));
        service.Microsoft.Refusals.Enqueue((HttpStatusCode.ServiceUnavailable, "", null));
        service.Microsoft.Refusals.Enqueue((HttpStatusCode.Forbidden, """{"error":{"code":"BotDisabledByAdmin","message":"x"}}""", null));
        service.Microsoft.Refusals.Enqueue((HttpStatusCode.NotFound, """{"error":{"code":"ConversationNotFound","message":"x"}}""", null));
        service.Microsoft.Refusals.Enqueue((HttpStatusCode.BadRequest, """{"error":{"code":"JoBloggs","message":"Jo Bloggs"}}""", null));
        for (var n = 0; n < 6; n++)
        {
            await Post();
        }

        Assert.Equal(
            ["later Throttled", "later 503", "otherwise BotDisabledByAdmin", "gone ConversationNotFound", "ours 400", "accepted none"],
            heard.Tags);
    }

    [Fact]
    public async Task A_conversation_that_has_had_as_many_as_it_takes_is_not_asked_and_others_are()
    {
        for (var n = 0; n < 7; n++)
        {
            Assert.IsType<ConnectorAnswer.Accepted>(await Post("19:channel@thread.tacv2"));
        }

        service.Microsoft.Refusals.Enqueue((HttpStatusCode.TooManyRequests, "{}", "60"));
        await Post("19:other@thread.tacv2");
        var asked = service.Microsoft.Requests.Count;
        // A thread counts as its channel.
        var notYet = Assert.IsType<ConnectorAnswer.NotYet>(await Post("19:other@thread.tacv2;messageid=17"));
        Assert.Equal(NodaTime.Duration.FromSeconds(60), notYet.After);
        Assert.Equal(asked, service.Microsoft.Requests.Count);
        Assert.IsType<ConnectorAnswer.Accepted>(await Post("a:somebody-else"));
    }

    private Task<ConnectorAnswer> Post(string conversation = "a:chat") => service.Get<ConnectorClient>().Post(
        service.Microsoft.ServiceUrl, conversation, new JsonObject { ["type"] = "AdaptiveCard" }, "Core groups", CancellationToken.None);

    private sealed class Heard : IDisposable
    {
        private readonly MeterListener listener = new();

        public Heard(IMeterFactory meters)
        {
            listener.InstrumentPublished = (instrument, to) =>
            {
                if (instrument.Name == TeamsMeter.Requests && instrument.Meter.Scope == meters)
                {
                    to.EnableMeasurementEvents(instrument);
                }
            };
            listener.SetMeasurementEventCallback<long>((_, _, tags, _) => Tags.Add($"{Of(tags, "kind")} {Of(tags, "code")}"));
            listener.Start();
        }

        public List<string> Tags { get; } = [];

        public void Dispose() => listener.Dispose();

        private static object? Of(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
        {
            Assert.Equal(2, tags.Length);
            foreach (var tag in tags)
            {
                if (tag.Key == name)
                {
                    return tag.Value;
                }
            }

            return null;
        }
    }
}
