using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Takes a hold that does not stand any more out of every calendar.</summary>
public sealed class Releasing(CaseFiles cases, Guidance guidance, OrganiserCalendar calendar, CalendarEvents events, EventTexts texts)
{
    public async Task<Delivery> Run(CoreGroupCase @case, Errand errand, CancellationToken ct)
    {
        var booking = @case.Bookings.Single(one => one.Hold == errand.Hold);
        var known = events.OfHold(@case.Reference, booking.Hold).Select(one => one.Event).Concat([booking.Event]).OfType<string>().Distinct().ToList();
        var comment = texts.Plain(guidance.BoardOf(@case), () => HoldText.NotStanding);
        foreach (var @event in booking.Event is null || SafeContact.All(@case).Count > 0 ? known.Union(await Unrecorded(@case, booking, ct)) : known)
        {
            await calendar.Cancel(@event, comment, ct);
            events.Forget(@event);
        }

        await cases.Record(@case.Reference, "calendar", now => Stands(now, booking.Hold) ? [new HoldReleased(booking.Hold)] : [], ct);
        return new Delivery.Done();
    }

    /// <summary>Events that were made just before the process ended, or the case changed, and that the case knows nothing of.</summary>
    private async Task<IEnumerable<string>> Unrecorded(CoreGroupCase @case, Domain.Cases.Booking booking, CancellationToken ct)
    {
        var made = @case.Group.Members.Select(member => InvitationPlan.PartOf(member.Id)).Append(InvitationPlan.Group)
            .Select(part => HoldText.TransactionId($"{booking.Hold}|{part}")).Append(HoldText.TransactionId(booking.Hold))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var seen = await calendar.Between(
            booking.Begins, booking.Ends, ct);
        return seen.Where(one => one.TransactionId is { } id && made.Contains(id)).Select(one => one.Event).ToList();
    }

    private static bool Stands(CoreGroupCase? @case, string hold) =>
        @case?.Bookings.Exists(one => one.Hold == hold && one.State is not BookingState.Over) ?? false;
}
