using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Tenant;
using NodaTime;

namespace CoreGroupBot.Sandbox.Graph;

/// <summary>A standing wish to be told of changes in one person's calendar.</summary>
internal sealed record Subscription(
    string Id, Person Owner, string Resource, string ChangeType, Uri NotificationUrl, Uri? LifecycleUrl, string? ClientState)
{
    public required Instant Ends { get; set; }

    /// <summary>True once the tenant has asked for a renewal that has not come yet.</summary>
    public bool Warned { get; set; }

    public bool Wants(string changeType) =>
        ChangeType.Split(',', StringSplitOptions.TrimEntries).Contains(changeType, StringComparer.OrdinalIgnoreCase);

    public JsonObject Json() => new()
    {
        ["@odata.context"] = "https://graph.microsoft.com/v1.0/$metadata#subscriptions/$entity",
        ["id"] = Id,
        ["resource"] = Resource,
        ["applicationId"] = Staff.ClientId,
        ["changeType"] = ChangeType,
        ["clientState"] = ClientState,
        ["notificationUrl"] = NotificationUrl.OriginalString,
        ["lifecycleNotificationUrl"] = LifecycleUrl?.OriginalString,
        ["expirationDateTime"] = GraphTime.Utc(Ends),
        ["creatorId"] = Staff.ClientId,
        ["latestSupportedTlsVersion"] = "v1_2",
        ["includeResourceData"] = false,
    };
}
