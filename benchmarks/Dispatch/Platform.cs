using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoreGroupBot.Benchmarks;

/// <summary>Stands in for Teams: takes what the platform's sliding windows allow, answers 429 to the rest, and takes its time with every
/// answer. What it refuses does not count.</summary>
internal sealed class Platform : IAsyncDisposable
{
    public const int PerSecond = 50;

    private static readonly (int Requests, TimeSpan Within)[] OfConversation =
    [
        (7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1)),
    ];

    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly Random latency = new(20261128);
    private readonly List<long> all = [];
    private readonly Dictionary<string, List<long>> conversations = [];

    private Platform()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/v3/conversations/{conversation}/activities", Take);
    }

    public string Address => app.Urls.First();

    public int Attempts { get; private set; }

    public int Refused { get; private set; }

    /// <summary>How often each message was taken.</summary>
    public ConcurrentDictionary<string, int> Taken { get; } = new(StringComparer.Ordinal);

    /// <summary>When the last was taken.</summary>
    public long Last { get; private set; }

    public static async Task<Platform> Start()
    {
        var platform = new Platform();
        await platform.app.StartAsync();
        return platform;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task<IResult> Take(string conversation, HttpRequest request)
    {
        bool isTaken;
        TimeSpan wait;
        lock (gate)
        {
            var now = Stopwatch.GetTimestamp();
            Attempts++;
            isTaken = Allows(conversation, now);
            wait = TimeSpan.FromMilliseconds(latency.Next(60, 181));
            if (isTaken)
            {
                all.Add(now);
                Of(conversation).Add(now);
                Last = now;
            }
            else
            {
                Refused++;
            }
        }

        using var body = await System.Text.Json.JsonDocument.ParseAsync(request.Body);
        await Task.Delay(wait, TimeProvider.System);
        if (!isTaken)
        {
            return Results.Json(new { error = new { code = "Throttled", message = "" } }, statusCode: 429);
        }

        var message = body.RootElement.GetProperty("attachments")[0].GetProperty("content").GetProperty("id").GetString()!;
        Taken.AddOrUpdate(message, 1, (_, before) => before + 1);
        return Results.Json(new { id = message }, statusCode: 201);
    }

    private bool Allows(string conversation, long now) => !IsFull(all, PerSecond, TimeSpan.FromSeconds(1), now)
        && !OfConversation.Any(limit => IsFull(Of(conversation), limit.Requests, limit.Within, now));

    private List<long> Of(string conversation)
    {
        if (!conversations.TryGetValue(conversation, out var sent))
        {
            conversations.Add(conversation, sent = []);
        }

        return sent;
    }

    private static bool IsFull(List<long> sent, int requests, TimeSpan within, long now) =>
        sent.Count >= requests && Stopwatch.GetElapsedTime(sent[^requests], now) < within;
}
