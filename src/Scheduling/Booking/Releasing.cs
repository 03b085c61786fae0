using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Takes a hold that does not stand any more out of every calendar.</summary>
public sealed class Releasing(CaseFiles cases, OrganiserCalendar calendar, CalendarEvents events)
{
    private const string Comment = "This time does not stand any more. If a core group is still needed, another time follows.";

    public async Task<Delivery> Run(CoreGroupCase @case, Errand errand, CancellationToken ct)
    {
        var booking = @case.Bookings.Single(one => one.Hold == errand.Hold);
        if ((booking.Event ?? await Unrecorded(booking, ct)) is { } @event)
        {
            await calendar.Cancel(@event, Comment, ct);
            events.Forget(@event);
        }

        await cases.Record(@case.Reference, "calendar", now => Stands(now, booking.Hold) ? [new HoldReleased(booking.Hold)] : [], ct);
        return new Delivery.Done();
    }

    /// <summary>An event that was made just before the process ended, or the case changed, and that the case knows nothing
    /// of.</summary>
    private async Task<string?> Unrecorded(Domain.Cases.Booking booking, CancellationToken ct)
    {
        var seen = await calendar.Between(
            London.At(booking.Date, booking.Start.TimeOfDay), London.At(booking.Date, booking.End.TimeOfDay), ct);
        return seen.FirstOrDefault(one => one.TransactionId == HoldText.TransactionId(booking.Hold))?.Event;
    }

    private static bool Stands(CoreGroupCase? @case, string hold) =>
        @case?.Bookings.Exists(one => one.Hold == hold && one.State is not BookingState.Over) ?? false;
}
