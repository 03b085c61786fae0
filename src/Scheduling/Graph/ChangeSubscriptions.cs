using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using NodaTime;

namespace CoreGroupBot.Scheduling.Graph;

/// <summary>Graph's promises to tell of changes in the organiser's calendar.</summary>
public sealed class ChangeSubscriptions(GraphServiceClient graph, IOptions<GraphOptions> options)
{
    public string Resource => $"users/{options.Value.Organiser}/events";

    /// <summary>Graph asks the service's own address for an echo before it answers: the service must be listening.</summary>
    /// <returns>The id; null when there is one for the same changes already, which Graph refuses to double.</returns>
    public async Task<string?> Create(string clientState, Instant until, CancellationToken ct)
    {
        try
        {
            var made = await graph.Subscriptions.PostAsync(
                new Subscription
                {
                    Resource = Resource,
                    ChangeType = "created,updated,deleted",
                    NotificationUrl = options.Value.NotificationsUrl,
                    LifecycleNotificationUrl = options.Value.LifecycleUrl,
                    ClientState = clientState,
                    ExpirationDateTime = until.ToDateTimeOffset(),
                },
                cancellationToken: ct);
            return made?.Id ?? throw new InvalidOperationException("Graph made a subscription and did not say which.");
        }
        catch (ApiException doubled) when (doubled.ResponseStatusCode == 409)
        {
            return null;
        }
    }

    /// <summary>Whether it stands and reaches the service where it is now.</summary>
    public async Task<bool> Stands(string id, CancellationToken ct)
    {
        try
        {
            var found = await graph.Subscriptions[id].GetAsync(cancellationToken: ct);
            return found?.NotificationUrl == options.Value.NotificationsUrl;
        }
        catch (ApiException gone) when (gone.ResponseStatusCode == 404)
        {
            return false;
        }
    }

    /// <returns>False when it is gone.</returns>
    public async Task<bool> Renew(string id, Instant until, CancellationToken ct)
    {
        try
        {
            await graph.Subscriptions[id].PatchAsync(
                new Subscription { ExpirationDateTime = until.ToDateTimeOffset() }, cancellationToken: ct);
            return true;
        }
        catch (ApiException gone) when (gone.ResponseStatusCode == 404)
        {
            return false;
        }
    }

    public async Task Remove(string id, CancellationToken ct)
    {
        try
        {
            await graph.Subscriptions[id].DeleteAsync(cancellationToken: ct);
        }
        catch (ApiException gone) when (gone.ResponseStatusCode == 404)
        {
            // Gone is what was asked for.
        }
    }

    /// <summary>Ids of this app's subscriptions to the organiser's calendar, the forgotten ones included.</summary>
    public async Task<IReadOnlyList<string>> Ours(CancellationToken ct)
    {
        var ours = new List<string>();
        var page = await graph.Subscriptions.GetAsync(cancellationToken: ct);
        while (page is not null)
        {
            ours.AddRange((page.Value ?? [])
                .Where(one => string.Equals(one.Resource, Resource, StringComparison.OrdinalIgnoreCase) && one.Id is not null)
                .Select(one => one.Id!));
            page = page.OdataNextLink is { } next
                ? await graph.Subscriptions.WithUrl(next).GetAsync(cancellationToken: ct)
                : null;
        }

        return ours;
    }
}
