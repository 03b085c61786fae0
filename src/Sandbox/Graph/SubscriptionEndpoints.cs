using System.Text.Json.Nodes;
using NodaTime;

namespace CoreGroupBot.Sandbox.Graph;

/// <summary>Subscriptions over HTTP, with the handshake that proves that the address is the caller's own.</summary>
internal sealed class SubscriptionEndpoints(Subscriptions subscriptions, IClock clock, HttpClient http)
{
    private const int LongestClientState = 128;
    private static readonly Duration Longest = Duration.FromMinutes(10_080);
    private static readonly Duration Shortest = Duration.FromMinutes(45);
    private static readonly TimeSpan HandshakeLimit = TimeSpan.FromSeconds(10);

    public async Task<IResult> Create(HttpRequest request)
    {
        var (body, _) = await Answer.ReadObject(request);
        if (body?["resource"].Text() is not { } resource || body["changeType"].Text() is not { } changeType
            || !Uri.TryCreate(body["notificationUrl"].Text(), UriKind.Absolute, out var url)
                || !TryEnd(body, out var ends))
        {
            return GraphRefusal.Of(400, "InvalidRequest",
                "resource, changeType, notificationUrl and expirationDateTime (within 10080 minutes) are needed.");
        }
        if (Subscriptions.OwnerOf(resource) is not { } owner)
        {
            return GraphRefusal.Of(400, "InvalidRequest",
                $"The resource '{resource}' is not one that the sandbox watches: use users/{{id}}/events.");
        }
        if (body["clientState"].Text() is { Length: > LongestClientState })
        {
            return GraphRefusal.Of(400, "InvalidRequest", "clientState is longer than 128 characters.");
        }
        Uri? lifecycle = null;
        if (body["lifecycleNotificationUrl"].Text() is { } text && !Uri.TryCreate(text, UriKind.Absolute, out lifecycle))
        {
            return GraphRefusal.Of(400, "InvalidRequest", "lifecycleNotificationUrl is not an address.");
        }
        if (!await Echoes(url) || lifecycle is not null && !await Echoes(lifecycle))
        {
            return GraphRefusal.Of(400, "ValidationError",
                "Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request.");
        }
        var clientState = body["clientState"].Text();
        var made = new Subscription(Guid.NewGuid().ToString(), owner, resource, changeType, url, lifecycle, clientState)
        {
            Ends = ends,
        };
        return subscriptions.Add(made)
            ? Answer.Json(made.Json(), StatusCodes.Status201Created)
            : GraphRefusal.Of(409, "Conflict", "A subscription with the same resource and change type exists already.");
    }

    public IResult List() => Answer.Json(new JsonObject
    {
        ["@odata.context"] = "https://graph.microsoft.com/v1.0/$metadata#subscriptions",
        ["value"] = new JsonArray([.. subscriptions.All.Select(one => one.Json())]),
    });

    public IResult One(string id) => Find(id) is { } found ? Answer.Json(found.Json()) : Missing();

    public async Task<IResult> Renew(string id, HttpRequest request)
    {
        var (body, _) = await Answer.ReadObject(request);
        if (Find(id) is not { } found)
        {
            return Missing();
        }
        if (body is null || !TryEnd(body, out var ends))
        {
            return GraphRefusal.Of(400, "InvalidRequest", "expirationDateTime (within 10080 minutes) is needed.");
        }
        Subscriptions.Renew(found, ends);
        return Answer.Json(found.Json());
    }

    public IResult Reauthorise(string id)
    {
        if (Find(id) is not { } found)
        {
            return Missing();
        }
        Subscriptions.Renew(found, found.Ends);
        return Results.NoContent();
    }

    public IResult Delete(string id) => subscriptions.Remove(id) ? Results.NoContent() : Missing();

    private Subscription? Find(string id) => subscriptions.All.FirstOrDefault(one => one.Id == id);

    /// <summary>An end less than 45 minutes away is raised to 45.</summary>
    private bool TryEnd(JsonObject body, out Instant ends)
    {
        var now = clock.GetCurrentInstant();
        ends = GraphTime.Parse(body["expirationDateTime"].Text()) ?? Instant.MinValue;
        var fits = ends > now && ends - now <= Longest;
        ends = ends - now < Shortest ? now + Shortest : ends;
        return fits;
    }

    private async Task<bool> Echoes(Uri url)
    {
        var token = "Validation: " + Guid.NewGuid();
        var separator = url.Query.Length == 0 ? '?' : '&';
        using var limit = new CancellationTokenSource(HandshakeLimit);
        try
        {
            using var content = new StringContent("", System.Text.Encoding.UTF8, "text/plain");
            var asked = new Uri($"{url.OriginalString}{separator}validationToken={Uri.EscapeDataString(token)}");
            using var response = await http.PostAsync(asked, content, limit.Token);
            return response.StatusCode == System.Net.HttpStatusCode.OK
                && response.Content.Headers.ContentType?.MediaType == "text/plain"
                && await response.Content.ReadAsStringAsync(limit.Token) == token;
        }
        catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    private static IResult Missing() => GraphRefusal.Of(404, "ResourceNotFound", "The object was not found.");
}
