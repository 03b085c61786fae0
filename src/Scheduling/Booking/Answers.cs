using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Takes what people answered in Outlook into their cases.</summary>
public sealed class Answers(
    CaseFiles cases, OrganiserCalendar calendar, CalendarEvents events, GroupAddresses addresses, Guests guests, HandEdits edits,
    SeparateEdits separateEdits, Rooms rooms, SeparateInvitations separate, IClock clock)
{
    /// <summary>Reads one event of the organiser's calendar. What it is said to have become does not matter, only what it
    /// is: so news of it may come twice, late or out of order. An event of no case is let be.</summary>
    public async Task Read(string @event, CancellationToken ct)
    {
        // In this order: what the service writes after it was looked up here must not be taken for somebody's change.
        var began = clock.GetCurrentInstant();
        if (events.Find(@event) is not { } known)
        {
            return;
        }

        // A new time comes before the answers: those that are there now are answers to it.
        var before = await cases.Open(known.Case, ct);
        var seen = await calendar.Read(@event, ct);
        if (before is not null && seen is { IsCancelled: false })
        {
            await (known.Part.Length > 0 ? separateEdits.Take(known, before, seen, began, ct) : edits.Take(known, before, seen, began, ct));
        }

        await Take(known, seen, ct);
        await separate.Follow(known, ct);
    }

    /// <param name="seen">Null when the event is gone.</param>
    public async Task Take(EventOfCase known, MeetingSeen? seen, CancellationToken ct)
    {
        var history = cases.History(known.Case);
        if (Fold.Of(known.Case, history) is not { } @case)
        {
            return;
        }

        var reading = new AnswerReading(
            known, seen, await guests.Of(@case, ct), Withdrawn(history, known.Hold), clock.GetCurrentInstant());
        foreach (var ofOne in reading.News(@case).GroupBy(news => news.Who).ToList())
        {
            // What somebody did at once is recorded at once, or the case would be looked at in between.
            await cases.Record(
                known.Case,
                await addresses.By(ofOne.Key, ct),
                now => now is null ? [] : [.. reading.News(now).Select(still => still.Event).Where(still => ofOne.Any(news => news.Event == still))],
                ct);
        }

        if (seen is null or { IsCancelled: true })
        {
            // Of several events of one booking one that was deleted by hand is made again; the hold's own is the booking.
            if (known.Part.Length > 0)
            {
                events.Forget(known.Event);
            }

            return;
        }

        await rooms.Take(known, seen, ct);
    }

    private static Dictionary<string, Instant> Withdrawn(IReadOnlyList<Recorded> history, string hold)
    {
        var withdrawn = new Dictionary<string, Instant>(StringComparer.Ordinal);
        foreach (var recorded in history)
        {
            if (recorded.Event is ApologiesWithdrawn one && one.Hold == hold)
            {
                withdrawn[one.Member] = recorded.At;
            }
        }

        return withdrawn;
    }
}
