using System.Buffers.Text;
using System.Security.Cryptography;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Jobs;
using NodaTime;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Keeps one subscription to the organiser's calendar alive. It needs the service to be listening.</summary>
public sealed class CalendarSubscription(ChangeSubscriptions subscriptions, SubscriptionTable table, IClock clock) : IRecurring
{
    /// <summary>Graph allows a little less than seven days.</summary>
    private static readonly Duration Term = Duration.FromDays(6);
    private static readonly Duration RenewWithin = Duration.FromHours(48);

    public async Task Run(CancellationToken ct)
    {
        foreach (var stray in table.All().Where(one => one.Resource != subscriptions.Resource))
        {
            await Remove(stray.Id, ct);
        }

        var known = table.All();
        foreach (var spare in known.Skip(1))
        {
            await Remove(spare.Id, ct);
        }

        if (known is not [{ } current, ..])
        {
            await Create(ct);
        }
        else if (!await subscriptions.Stands(current.Id, ct))
        {
            await Replace(current.Id, ct);
        }
        else if (current.ExpiresAt - clock.GetCurrentInstant() < RenewWithin)
        {
            await Renew(current.Id, ct);
        }
    }

    /// <summary>Renews it whatever time is left: Graph asks for that when it wants to see the app's rights again.</summary>
    public async Task Renew(string id, CancellationToken ct)
    {
        if (table.All().FirstOrDefault(one => one.Id == id) is not { } known)
        {
            return;
        }

        var until = clock.GetCurrentInstant() + Term;
        if (await subscriptions.Renew(id, until, ct))
        {
            table.Keep(known with { ExpiresAt = until });
        }
        else
        {
            await Replace(id, ct);
        }
    }

    public async Task Replace(string id, CancellationToken ct)
    {
        await Remove(id, ct);
        await Create(ct);
    }

    private async Task Remove(string id, CancellationToken ct)
    {
        await subscriptions.Remove(id, ct);
        table.Forget(id);
    }

    private async Task Create(CancellationToken ct)
    {
        var until = clock.GetCurrentInstant() + Term;
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(48));
        var id = await subscriptions.Create(secret, until, ct);
        if (id is null)
        {
            // One stands whose secret was never stored: the process ended between the asking and the storing.
            foreach (var forgotten in await subscriptions.Ours(ct))
            {
                await Remove(forgotten, ct);
            }

            id = await subscriptions.Create(secret, until, ct)
                ?? throw new InvalidOperationException("Graph keeps a subscription that it does not list.");
        }

        table.Keep(new KnownSubscription(id, subscriptions.Resource, secret, until));
    }
}
