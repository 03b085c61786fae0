using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Jobs;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Looks at every hold and booking that has not ended, so that no answer is lost with a notification.</summary>
public sealed partial class CalendarCheck(
    OrganiserCalendar calendar, CalendarEvents events, Answers answers, GuestList guests, IClock clock, ILogger<CalendarCheck> logger)
    : IRecurring
{
    /// <exception cref="AggregateException">Some could not be looked at; all the others were.</exception>
    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var (standing, lastEnd) = events.EndingAfter(now);
        if (standing.Count == 0)
        {
            return;
        }

        var inView = (await calendar.Between(now, lastEnd, ct)).DistinctBy(seen => seen.Event).ToDictionary(seen => seen.Event);
        var failures = new List<Exception>();
        foreach (var known in standing)
        {
            try
            {
                var seen = inView.GetValueOrDefault(known.Event);
                if (seen is { IsCancelled: false })
                {
                    await guests.Mend(known, seen, ct);
                }

                // What the view does not show may have been moved by hand rather than deleted; what it shows in another state than
                // was looked at last may have been changed by hand.
                await (seen is { ChangeKey: { } state } && state == known.Looked
                    ? answers.Take(known, seen, ct)
                    : answers.Read(known.Event, ct));
            }
            catch (Exception failure) when (!ct.IsCancellationRequested)
            {
                Failed(logger, failure, known.Case);
                failures.Add(failure);
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException($"{failures.Count} of {standing.Count} calendar events could not be looked at.", failures);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The calendar event of core group {Reference} could not be looked at")]
    private static partial void Failed(ILogger logger, Exception failure, string reference);
}
