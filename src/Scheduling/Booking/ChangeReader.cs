using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Looks at what Graph says has changed, right after the notification was answered.</summary>
public sealed partial class ChangeReader(
    Changes queue, Answers answers, CalendarSubscription subscription, CalendarRound round, ILogger<ChangeReader> logger)
    : BackgroundService
{
    /// <summary>Looks at everything that waits.</summary>
    public async Task Run(CancellationToken ct)
    {
        foreach (var change in queue.TakeAll())
        {
            try
            {
                await Look(change, ct);
            }
            catch (Exception failure) when (!ct.IsCancellationRequested)
            {
                Failed(logger, failure, change.GetType().Name);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Whatever happened while the service was down was told to nobody.
        queue.Add(new Change.Missed());
        while (await queue.Wait(stoppingToken))
        {
            await Run(stoppingToken);
        }
    }

    private async Task Look(Change change, CancellationToken ct)
    {
        switch (change)
        {
            case Change.OfEvent of:
                await answers.Read(of.Event, ct);
                break;
            case Change.RenewalAsked asked:
                await subscription.Renew(asked.Subscription, ct);
                break;
            case Change.SubscriptionRemoved removed:
                await subscription.Replace(removed.Subscription, ct);
                await round.Run(ct);
                break;
            default:
                await round.Run(ct);
                break;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A change ({Kind}) could not be looked at; the calendar check will")]
    private static partial void Failed(ILogger logger, Exception failure, string kind);
}
