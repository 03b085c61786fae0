using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Takes what was changed by hand in Outlook into the case, and sets back at once what protects the family.</summary>
public sealed class HandEdits(
    CaseFiles cases, CalendarEvents events, GroupAddresses addresses, Restoring restoring, KeepingApart apart, IOptions<BookingOptions> booking,
    IOptions<GraphOptions> graph, IClock clock)
{
    /// <param name="before">The case as it stood before the event was read: what the service has written since is not in what was
    /// read.</param>
    /// <param name="seen">As read with everything that is wanted of it.</param>
    public async Task Take(EventOfCase known, CoreGroupCase before, MeetingSeen seen, Instant began, CancellationToken ct)
    {
        if (before.Bookings.Find(one => one.Hold == known.Hold && one.Event == known.Event) is not { IsInCalendar: true } held)
        {
            return;
        }

        var takenOut = await apart.TakeOut(known, seen, began, ct);
        var strangers = (await Strangers(before, known, seen, ct)).Except(takenOut).ToList();
        var reading = new EditReading(known, held, seen, await addresses.Of(before.Attending, ct), strangers, clock.GetCurrentInstant());
        var isNews = reading.News(before).Count > 0;
        if (isNews)
        {
            await cases.Record(known.Case, "calendar", reading.News, ct);
        }

        if (held.State is not BookingState.Approved)
        {
            await restoring.Run(known, seen, began, ct);
        }

        var end = seen.End is { } ends && ends > seen.Start ? ends : held.End;
        var isLookedAt = !isNews && takenOut.Count == 0 && held.State is not BookingState.Approved;
        events.NoteLooked(known.Event, isLookedAt ? seen.ChangeKey : null, London.At(end.Date, end.TimeOfDay));
    }

    /// <summary>Whom neither the service asked nor the case knows. The directory is asked only where that is in doubt.</summary>
    private async Task<IReadOnlyList<string>> Strangers(CoreGroupCase @case, EventOfCase known, MeetingSeen seen, CancellationToken ct)
    {
        var familiar = new HashSet<string>(known.Asked, StringComparer.OrdinalIgnoreCase) { graph.Value.Organiser };
        familiar.UnionWith(booking.Value.Rooms);
        var people = @case.Professionals.Select(member => member.Person)
            .Append(@case.Group.TeamManager)
            .Concat(@case.Membership.Covers.Select(cover => cover.Deputy))
            .OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        familiar.UnionWith(people);
        List<string> Unknown() => [.. seen.Replies.Where(one => !one.IsResource && !familiar.Contains(one.Address)).Select(one => one.Address)];
        if (Unknown().Count == 0)
        {
            return [];
        }

        foreach (var person in people)
        {
            if (await addresses.Of(person, ct) is { } address)
            {
                familiar.Add(address);
            }
        }

        return Unknown();
    }
}
