using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoreGroupBot.Scheduling.Outbox;

/// <summary>Sends what is due: many parcels at once, but of one lane one after the other. Whatever fails here is tried again
/// at the next nudge or the job engine's next tick: sending never ends for good while the service runs.</summary>
public sealed partial class Dispatch(
    OutboxTable outbox, IEnumerable<ICarrier> carriers, Nudge nudge, TimeProvider time, ILogger<Dispatch> logger)
    : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan ToCarryOne = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ToFinishAtTheEnd = TimeSpan.FromSeconds(5);

    /// <summary>As many as are on their way when everything takes its time and yet the permitted rate is kept.</summary>
    private const int AtOnce = 48;

    private readonly SemaphoreSlim one = new(1, 1);
    private readonly List<Parcel> underWay = [];
    private readonly Queue<(Parcel Parcel, Delivery Delivery)> unsettled = [];
    private readonly List<ICarrier> carriers = [.. carriers];
    private readonly SoleSender sender = new(outbox.Folder);
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource cut = new();

    /// <summary>Sends until nothing is due.</summary>
    /// <param name="ct">Begins no further parcel; those under way are finished, so that nobody is written to twice.</param>
    /// <returns>How many were delivered.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        if (!one.Wait(0, ct))
        {
            // Whoever is sending already finds what has become due meanwhile.
            nudge.Now();
            await one.WaitAsync(ct);
        }

        try
        {
            if (stopping.IsCancellationRequested)
            {
                return 0;
            }

            sender.Claim();
            var delivered = SettleCarried();
            if (outbox.Recover() is > 0 and var repeated)
            {
                Recovered(logger, repeated);
            }

            return delivered + await Send(ct);
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<int> Send(CancellationToken ct)
    {
        var (delivered, carried, broken) = (0, new List<Task>(), default(Exception));
        while (true)
        {
            var heard = nudge.Next;
            try
            {
                delivered += SettleCarried();
                while (broken is null && underWay.Count < AtOnce && !ct.IsCancellationRequested
                    && !stopping.IsCancellationRequested && Claim() is { } parcel)
                {
                    underWay.Add(parcel);
                    carried.Add(Carry(parcel));
                }
            }
            catch (Exception refused)
            {
                // The database does not take what was done. What is under way is awaited, and nothing more begun.
                broken = refused;
            }

            if (carried.Count == 0)
            {
                break;
            }

            await Task.WhenAny([.. carried, heard]);
            carried.RemoveAll(task => task.IsCompleted);
        }

        return broken is null ? delivered : throw broken;
    }

    private Parcel? Claim() => outbox.Claim(
        [.. underWay.Select(parcel => parcel.Lane)], underWay.Exists(parcel => parcel.Kind is ParcelKind.Errand));

    Task IHostedLifecycleService.StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    Task IHostedLifecycleService.StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Before anything else of the service stops: the job engine waits for its jobs, and a job may wait for
    /// this.</summary>
    Task IHostedLifecycleService.StoppingAsync(CancellationToken cancellationToken)
    {
        BeginNoMore();
        return Task.CompletedTask;
    }

    Task IHostedLifecycleService.StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        BeginNoMore();
        return base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        base.Dispose();
        sender.Dispose();
        stopping.Dispose();
        cut.Dispose();
        one.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        nudge.Now();
        while (!stoppingToken.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            try
            {
                await nudge.Wait(stoppingToken);
                await Run(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception broken)
            {
                CouldNotSend(logger, broken);
            }
        }
    }

    private void BeginNoMore()
    {
        if (!stopping.IsCancellationRequested)
        {
            stopping.Cancel();
            cut.CancelAfter(ToFinishAtTheEnd);
        }
    }

    /// <summary>What was sent and could not be marked, the disk being full or busy, is marked before anything else is
    /// sent.</summary>
    /// <returns>How many were delivered.</returns>
    private int SettleCarried()
    {
        var delivered = 0;
        while (Carried() is var (parcel, delivery))
        {
            if (outbox.Settle(parcel, delivery))
            {
                Report(parcel, delivery);
                if (Pause(parcel, delivery) is { } pause && pause < Pauses.Longest)
                {
                    _ = LookAgain(pause);
                }
            }
            else
            {
                NotUnderWay(logger, parcel.Id, parcel.Kind);
            }

            lock (unsettled)
            {
                unsettled.Dequeue();
            }

            underWay.Remove(parcel);
            delivered += delivery is Delivery.Done ? 1 : 0;
        }

        return delivered;
    }

    private static Duration? Pause(Parcel parcel, Delivery delivery) => delivery switch
    {
        Delivery.Later later => Pauses.After(parcel.Attempts, later.After),
        Delivery.NotYet notYet => Pauses.After(parcel.Attempts, notYet.After),
        _ => null,
    };

    /// <summary>The job engine's tick comes too, but seconds late, and in a busy conversation they add up.</summary>
    private async Task LookAgain(Duration pause)
    {
        try
        {
            await Task.Delay(pause.ToTimeSpan(), time, stopping.Token);
            nudge.Now();
        }
        catch (OperationCanceledException)
        {
            // The service ends.
        }
    }

    private (Parcel Parcel, Delivery Delivery)? Carried()
    {
        lock (unsettled)
        {
            return unsettled.TryPeek(out var carried) ? carried : null;
        }
    }

    /// <summary>Never fails: what the end of the service cuts short is sent again at the next start.</summary>
    private async Task Carry(Parcel parcel)
    {
        // Not before the caller has noted that it is under way.
        await Task.Yield();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cut.Token);
        limit.CancelAfter(ToCarryOne);
        Delivery delivery;
        try
        {
            delivery = await carriers.Single(carrier => carrier.Carries(parcel.Kind)).Carry(parcel, limit.Token);
        }
        catch (OperationCanceledException) when (cut.IsCancellationRequested)
        {
            return;
        }
        catch (Exception broken)
        {
            Failed(logger, broken, parcel.Id, parcel.Kind);
            delivery = new Delivery.Later(broken.GetType().Name);
        }

        lock (unsettled)
        {
            unsettled.Enqueue((parcel, delivery));
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

    [LoggerMessage(1, LogLevel.Warning, "{Count} parcels were being sent when sending ended; they are sent again")]
    private static partial void Recovered(ILogger logger, int count);

    [LoggerMessage(2, LogLevel.Warning, "Parcel {Id} ({Kind}) failed")]
    private static partial void Failed(ILogger logger, Exception exception, long id, ParcelKind kind);

    [LoggerMessage(3, LogLevel.Error, "Parcel {Id} ({Kind}) was refused for good: {Problem}")]
    private static partial void Refused(ILogger logger, long id, ParcelKind kind, string problem);

    [LoggerMessage(4, LogLevel.Information, "Parcel {Id} ({Kind}) is tried again after attempt {Attempt}: {Problem}")]
    private static partial void Postponed(ILogger logger, long id, ParcelKind kind, int attempt, string problem);

    [LoggerMessage(5, LogLevel.Error, "The outbox could not be sent; it is tried again")]
    private static partial void CouldNotSend(ILogger logger, Exception exception);

    [LoggerMessage(6, LogLevel.Error, "Parcel {Id} ({Kind}) was carried, but is not marked as being sent")]
    private static partial void NotUnderWay(ILogger logger, long id, ParcelKind kind);
}
