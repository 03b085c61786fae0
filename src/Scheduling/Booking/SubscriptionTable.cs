using System.Security.Cryptography;
using System.Text;
using CoreGroupBot.Scheduling.Storage;
using Dapper;
using NodaTime;

namespace CoreGroupBot.Scheduling.Booking;

public sealed record KnownSubscription(string Id, string Resource, string ClientState, Instant ExpiresAt);

/// <summary>The subscriptions that this service has made, each with its secret.</summary>
public sealed class SubscriptionTable(Database database)
{
    public IReadOnlyList<KnownSubscription> All()
    {
        using var connection = database.Open();
        return [.. connection.Query<(string Id, string Resource, string ClientState, long ExpiresAt)>(
            "select id, resource, client_state, expires_at from subscriptions order by expires_at desc")
            .Select(row => new KnownSubscription(
                row.Id, row.Resource, row.ClientState, Instant.FromUnixTimeMilliseconds(row.ExpiresAt)))];
    }

    public void Keep(KnownSubscription subscription)
    {
        using var connection = database.Open();
        connection.Execute(
            """
            insert into subscriptions (id, resource, client_state, expires_at) values (@Id, @Resource, @ClientState, @expiresAt)
            on conflict (id) do update set expires_at = excluded.expires_at
            """,
            new
            {
                subscription.Id,
                subscription.Resource,
                subscription.ClientState,
                expiresAt = subscription.ExpiresAt.ToUnixTimeMilliseconds(),
            });
    }

    public void Forget(string id)
    {
        using var connection = database.Open();
        connection.Execute("delete from subscriptions where id = @id", new { id });
    }

    /// <summary>Whether that secret belongs to that subscription. Takes as long for a wrong secret as for a right one.</summary>
    public static bool Knows(IReadOnlyList<KnownSubscription> known, string? id, string? clientState) =>
        known.FirstOrDefault(one => one.Id == id) is { } subscription
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(subscription.ClientState), Encoding.UTF8.GetBytes(clientState ?? ""));
}
