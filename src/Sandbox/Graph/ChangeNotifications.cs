using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Tenant;
using CoreGroupBot.Sandbox.Trouble;
using NodaTime;

namespace CoreGroupBot.Sandbox.Graph;

/// <summary>Tells subscribers of changes, and asks them to renew; tries a few times, then keeps it for later.</summary>
internal sealed class ChangeNotifications(
    Subscriptions subscriptions, BadPost post, InFlight inFlight, HttpClient http, IClock clock, Func<bool> isReachable)
{
    private const int Tries = 5;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly Duration LongestRetry = Duration.FromHours(4);

    private readonly ConcurrentQueue<(Uri Url, JsonObject Notice, Instant Since)> _waiting = [];

    /// <param name="changeType">created, updated or deleted.</param>
    public void Raise(string changeType, CalendarEvent meeting)
    {
        var interested = subscriptions.All.Where(one => one.Owner == meeting.Organiser && one.Wants(changeType));
        foreach (var subscription in interested)
        {
            var path = $"Users/{meeting.Organiser.Id}/Events/{meeting.Id}";
            var notice = Start(subscription);
            notice["changeType"] = changeType;
            notice["resource"] = path;
            notice["resourceData"] = new JsonObject
            {
                ["@odata.type"] = "#Microsoft.Graph.Event",
                ["@odata.id"] = path,
                ["@odata.etag"] = EventJson.ETag(meeting),
                ["id"] = meeting.Id,
            };
            foreach (var (posted, pause) in post.Of(notice))
            {
                inFlight.Start(() => Post(subscription.NotificationUrl, posted, pause));
            }
        }
    }

    public void AskForRenewals()
    {
        foreach (var subscription in subscriptions.TakeDueForWarning())
        {
            var notice = Start(subscription);
            notice["lifecycleEvent"] = "reauthorizationRequired";
            inFlight.Start(() => Post(subscription.LifecycleUrl!, notice));
        }
    }

    private static JsonObject Start(Subscription subscription) => new()
    {
        ["subscriptionId"] = subscription.Id,
        ["subscriptionExpirationDateTime"] = GraphTime.Utc(subscription.Ends),
        ["tenantId"] = Staff.TenantId,
        ["organizationId"] = Staff.TenantId,
        ["clientState"] = subscription.ClientState,
    };

    /// <summary>Sends again what could not be delivered while the service was stopped, up to four hours late as Graph
    /// does.</summary>
    public void Resume()
    {
        while (_waiting.TryDequeue(out var late))
        {
            if (clock.GetCurrentInstant() - late.Since < LongestRetry)
            {
                inFlight.Start(() => Post(late.Url, late.Notice));
            }
        }
    }

    private async Task Post(Uri url, JsonObject notice, TimeSpan before)
    {
        await Wait(before);
        await Post(url, notice);
    }

    private async Task Post(Uri url, JsonObject notice)
    {
        var text = new JsonObject { ["value"] = new JsonArray(notice.DeepClone()) }.ToJsonString();
        var pause = FirstPause;
        for (var attempt = 1; attempt <= Tries && isReachable(); attempt++)
        {
            if (await Taken(url, text))
            {
                return;
            }
            await Wait(pause);
            pause *= 2;
        }
        _waiting.Enqueue((url, notice, clock.GetCurrentInstant()));
    }

    private static async Task Wait(TimeSpan pause)
    {
        if (pause > TimeSpan.Zero)
        {
            using var tick = new PeriodicTimer(pause);
            await tick.WaitForNextTickAsync();
        }
    }

    private async Task<bool> Taken(Uri url, string text)
    {
        using var content = new StringContent(text, Encoding.UTF8, "application/json");
        try
        {
            using var response = await http.PostAsync(url, content);
            return response.IsSuccessStatusCode;
        }
        catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
