using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoreGroupBot.Scheduling.Outbox;

/// <summary>Sends what is due, one parcel after the other, whichever carrier it needs.</summary>
public sealed partial class Dispatch(
    OutboxTable outbox, IEnumerable<ICarrier> carriers, Nudge nudge, ILogger<Dispatch> logger) : BackgroundService
{
    private readonly SemaphoreSlim one = new(1, 1);
    private readonly List<ICarrier> carriers = [.. carriers];

    /// <summary>Sends until nothing is due.</summary>
    /// <returns>How many were delivered.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            var delivered = 0;
            while (outbox.Claim() is { } parcel)
            {
                var delivery = await Carry(parcel, ct);
                outbox.Settle(parcel, delivery);
                Report(parcel, delivery);
                delivered += delivery is Delivery.Done ? 1 : 0;
            }

            return delivered;
        }
        finally
        {
            one.Release();
        }
    }

    public override void Dispose()
    {
        one.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var repeated = outbox.Recover();
        if (repeated > 0)
        {
            Recovered(logger, repeated);
        }

        nudge.Now();
        while (await nudge.Wait(stoppingToken))
        {
            await Run(stoppingToken);
        }
    }

    private async Task<Delivery> Carry(Parcel parcel, CancellationToken ct)
    {
        try
        {
            return await carriers.Single(carrier => carrier.Carries(parcel.Kind)).Carry(parcel, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception broken)
        {
            Failed(logger, broken, parcel.Id, parcel.Kind);
            return new Delivery.Later(broken.GetType().Name);
        }
    }

    private void Report(Parcel parcel, Delivery delivery)
    {
        if (delivery is Delivery.Refused refused)
        {
            Refused(logger, parcel.Id, parcel.Kind, refused.Problem);
        }
        else if (delivery is Delivery.Later later)
        {
            Postponed(logger, parcel.Id, parcel.Kind, parcel.Attempts, later.Problem);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "{Count} parcels were being sent when the process ended; they are sent again")]
    private static partial void Recovered(ILogger logger, int count);

    [LoggerMessage(2, LogLevel.Warning, "Parcel {Id} ({Kind}) failed")]
    private static partial void Failed(ILogger logger, Exception exception, long id, ParcelKind kind);

    [LoggerMessage(3, LogLevel.Error, "Parcel {Id} ({Kind}) was refused for good: {Problem}")]
    private static partial void Refused(ILogger logger, long id, ParcelKind kind, string problem);

    [LoggerMessage(4, LogLevel.Information, "Parcel {Id} ({Kind}) is tried again after attempt {Attempt}: {Problem}")]
    private static partial void Postponed(ILogger logger, long id, ParcelKind kind, int attempt, string problem);
}
