using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <param name="Path">As it was sent, escapes included.</param>
public sealed record Received(string Method, string Path, JsonObject Body, string? Authorization);

/// <summary>The other side of the wire on a port of this machine: metadata, keys and the connector.</summary>
public sealed class FakeMicrosoft : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeMicrosoft()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/metadata", () => Results.Content(
            new JsonObject { ["issuer"] = "x", ["jwks_uri"] = $"{Address}/keys" }.ToJsonString(), "application/json"));
        app.MapGet("/keys", () =>
        {
            KeysRead++;
            return Results.Content(
                new JsonObject { ["keys"] = new JsonArray([.. Signers.Select(signer => signer.PublicKey())]) }.ToJsonString(),
                "application/json");
        });
        MapTeamwork();
        app.Map("/connector/{**path}", (Delegate)Connector);
        app.MapGet("/graph/v1.0/users/{organiser}/events/{id}", (string id) =>
            Events.TryGetValue(id, out var seen) ? Results.Content(seen.ToJsonString(), "application/json") : Results.NotFound());
        app.MapGet("/graph/v1.0/users/{user}/mailboxSettings", (string user) =>
            Mailboxes.TryGetValue(user, out var settings) ? Results.Content(settings, "application/json") : Results.StatusCode(403));
        app.MapPost("/graph/v1.0/users/{organiser}/sendMail", async (HttpContext http) =>
        {
            var letter = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
            if (AnswerToLetter is HttpStatusCode.Accepted)
            {
                lock (Letters)
                {
                    Letters.Add(letter);
                }
            }

            return Results.StatusCode((int)AnswerToLetter);
        });
    }

    private void MapTeamwork()
    {
        app.MapPost("/graph/v1.0/users/{user}/teamwork/installedApps", async (string user, HttpContext http) =>
        {
            var body = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
            lock (Installs)
            {
                Installs.Add((user, body));
            }

            if (AnswersToInstall.TryDequeue(out var answer))
            {
                http.Response.Headers.RetryAfter = answer.RetryAfter;
                return Results.StatusCode((int)answer.Status);
            }

            return Results.StatusCode((int)AnswerToInstall);
        });
        foreach (var name in new[] { "sendActivityNotification", "microsoft.graph.sendActivityNotification" })
        {
            app.MapPost("/graph/v1.0/users/{user}/teamwork/" + name, async (string user, HttpContext http) =>
            {
                var body = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
                lock (Feed)
                {
                    Feed.Add((user, body));
                }

                return Results.StatusCode((int)AnswerToFeed);
            });
        }
    }

    /// <summary>For whom the app was asked to be installed, as Graph got it.</summary>
    public List<(string Person, JsonObject Asked)> Installs { get; } = [];

    public HttpStatusCode AnswerToInstall { get; set; } = HttpStatusCode.Created;

    /// <summary>Before that, in this order.</summary>
    public ConcurrentQueue<(HttpStatusCode Status, string? RetryAfter)> AnswersToInstall { get; } = new();

    public HttpStatusCode AnswerToLetter { get; set; } = HttpStatusCode.Accepted;

    /// <summary>Lines in people's activity feeds, as Graph got them.</summary>
    public List<(string Person, JsonObject Line)> Feed { get; } = [];

    public HttpStatusCode AnswerToFeed { get; set; } = HttpStatusCode.NoContent;

    public string Address => app.Urls.First();

    public string ServiceUrl => $"{Address}/connector/";

    public List<Signer> Signers { get; } = [];

    public int KeysRead { get; private set; }

    public List<Received> Requests { get; } = [];

    /// <summary>By Entra id: settings of mailboxes that may be read, as Graph gives them.</summary>
    public Dictionary<string, string> Mailboxes { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Events of the organiser's calendar by id, as Graph gives them.</summary>
    public Dictionary<string, JsonObject> Events { get; } = [];

    /// <summary>What was sent by mail, as Graph got it.</summary>
    public List<JsonObject> Letters { get; } = [];

    /// <summary>Answers in this order instead of accepting.</summary>
    public Queue<(HttpStatusCode Status, string Body, string? RetryAfter)> Refusals { get; } = [];

    /// <summary>Channels that refuse every post.</summary>
    public List<(string Channel, HttpStatusCode Status, string Body)> RefusedChannels { get; } = [];

    /// <summary>Whether everybody has a conversation of their own.</summary>
    public bool HasOwnConversations { get; set; }

    /// <summary>Ids of the messages that were taken.</summary>
    public ConcurrentBag<string> Accepted { get; } = [];

    public IEnumerable<Received> Sent => Requests.Where(request => request.Path.EndsWith("/activities", StringComparison.Ordinal));

    public static async Task<FakeMicrosoft> Start()
    {
        var microsoft = new FakeMicrosoft();
        await microsoft.app.StartAsync();
        return microsoft;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Signers.ForEach(signer => signer.Dispose());
    }

    private async Task<IResult> Connector(HttpContext http)
    {
        var body = await JsonNode.ParseAsync(http.Request.Body);
        var path = http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        int number;
        (HttpStatusCode Status, string Body, string? RetryAfter) refusal;
        bool isRefused;
        lock (Requests)
        {
            Requests.Add(new Received(http.Request.Method, path, body!.AsObject(), http.Request.Headers.Authorization));
            number = Requests.Count;
            isRefused = Refusals.TryDequeue(out refusal);
        }

        if (isRefused)
        {
            if (refusal.RetryAfter is { } after)
            {
                http.Response.Headers.RetryAfter = after;
            }

            return Results.Content(refusal.Body, "application/json", statusCode: (int)refusal.Status);
        }

        if (RefusedChannels.Find(one => body["channelData"]?["channel"]?["id"]?.GetValue<string>() == one.Channel) is { Channel: not null } closed)
        {
            return Results.Content(closed.Body, "application/json", statusCode: (int)closed.Status);
        }

        Accepted.Add($"m{number}");
        var isConversation = path.EndsWith("/v3/conversations", StringComparison.Ordinal);
        var isThread = isConversation && body["isGroup"]!.GetValue<bool>();
        return Results.Content(
            isThread ? """{"id":"19:case@thread.tacv2;messageid=17","activityId":"17"}"""
            : isConversation ? $$"""{"id":"a:{{(HasOwnConversations ? body["members"]![0]!["id"] : "new-conversation")}}"}"""
            : $$"""{"id":"m{{number}}"}""",
            "application/json", statusCode: StatusCodes.Status201Created);
    }
}
