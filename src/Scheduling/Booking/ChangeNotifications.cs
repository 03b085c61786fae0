using System.Text.Json;
using CoreGroupBot.Scheduling.Graph;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Takes in what Graph posts. Anybody can post to these addresses: only what carries the secret of a subscription
/// of ours is kept, and even that only says where to look.</summary>
public sealed class ChangeNotifications(SubscriptionTable subscriptions, Changes queue, IOptions<EntraOptions> entra)
{
    /// <summary>Bytes of a body; Graph's own are far smaller.</summary>
    public const int LargestBody = 1024 * 1024;

    private const int LongestToken = 2048;
    private const int MostNotifications = 2000;
    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 16 };

    /// <summary>Graph asks for an echo of its token, as plain text, before it believes an address.</summary>
    /// <param name="validationToken">As decoded from the query.</param>
    /// <returns>What to answer with 200 and text/plain; null when this is no handshake.</returns>
    public static string? Echo(string? validationToken) =>
        validationToken is { Length: > 0 and <= LongestToken } ? validationToken : null;

    /// <summary>For <c>POST /graph/notifications</c>. Always to be answered with 202: a stranger learns nothing.</summary>
    /// <returns>How many notifications were believed.</returns>
    public int TakeChanges(ReadOnlyMemory<byte> body) => Take(body, notice =>
        Text(notice, "resourceData", "id") is { Length: > 0 } @event ? new Change.OfEvent(@event) : null);

    /// <summary>For <c>POST /graph/lifecycle</c>, likewise.</summary>
    public int TakeLifecycle(ReadOnlyMemory<byte> body) => Take(body, notice =>
        (Text(notice, "lifecycleEvent"), Text(notice, "subscriptionId")) switch
        {
            ("reauthorizationRequired", { } id) => new Change.RenewalAsked(id),
            ("subscriptionRemoved", { } id) => new Change.SubscriptionRemoved(id),
            ("missed", _) => new Change.Missed(),
            _ => null,
        });

    private int Take(ReadOnlyMemory<byte> body, Func<JsonElement, Change?> read)
    {
        try
        {
            using var json = JsonDocument.Parse(body, Shallow);
            if (!json.RootElement.TryGetProperty("value", out var list) || list.ValueKind is not JsonValueKind.Array)
            {
                return 0;
            }

            var known = subscriptions.All();
            var believed = list.EnumerateArray().Take(MostNotifications)
                .Where(notice => SubscriptionTable.Knows(known, Text(notice, "subscriptionId"), Text(notice, "clientState")))
                .Where(IsOfOurTenant)
                .Select(read)
                .OfType<Change>()
                .ToList();
            believed.ForEach(queue.Add);
            return believed.Count;
        }
        catch (Exception garbage) when (garbage is JsonException or InvalidOperationException)
        {
            // Not JSON, or text that is no Unicode: Graph sends neither.
            return 0;
        }
    }

    /// <summary>Graph names the tenant, and only ever one.</summary>
    private bool IsOfOurTenant(JsonElement notice) =>
        Text(notice, "tenantId") is not { } tenant || string.Equals(tenant, entra.Value.TenantId, StringComparison.OrdinalIgnoreCase);

    private static string? Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind is not JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind is JsonValueKind.String ? element.GetString() : null;
    }
}
