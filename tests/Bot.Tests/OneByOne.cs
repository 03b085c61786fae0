using CoreGroupBot.Scheduling.Outbox;

namespace CoreGroupBot.Bot.Tests;

/// <summary>Sends what is due as the service does, but one parcel after the other, so that what a test sees has an
/// order.</summary>
public static class OneByOne
{
    /// <returns>How many were delivered.</returns>
    public static async Task<int> Send(OutboxTable outbox, IReadOnlyCollection<ICarrier> carriers)
    {
        var delivered = 0;
        while (outbox.Claim() is { } parcel)
        {
            var delivery = await Carry(parcel, carriers);
            outbox.Settle(parcel, delivery);
            delivered += delivery is Delivery.Done ? 1 : 0;
        }

        return delivered;
    }

    private static async Task<Delivery> Carry(Parcel parcel, IReadOnlyCollection<ICarrier> carriers)
    {
        try
        {
            return await carriers.Single(carrier => carrier.Carries(parcel.Kind)).Carry(parcel, CancellationToken.None);
        }
        catch (Exception broken)
        {
            return new Delivery.Later(broken.GetType().Name);
        }
    }
}
