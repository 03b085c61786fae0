using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>What was changed by hand in an event beside the key worker's, where members are kept apart. It follows the key worker's
/// event and nothing else: moved by itself, made a series of, or with somebody in it who was added, it is set back at once, or two of
/// the group would come at different times. Whoever was taken out of it is asked about as of any other event.</summary>
public sealed class SeparateEdits(
    CaseFiles cases, CalendarEvents events, Guests guests, OrganiserEdits edits, Restoring restoring, KeepingApart apart, IClock clock)
{
    /// <param name="known">As it was known before the event was read.</param>
    /// <param name="before">Likewise the case.</param>
    public async Task Take(EventOfCase known, CoreGroupCase before, MeetingSeen seen, Instant began, CancellationToken ct)
    {
        if (await cases.Open(known.Case, ct) is not { } @case || Invited(@case, known) is not { } booking
            || Invited(before, known) is not { } was || (was.Start, was.Minutes) != (booking.Start, booking.Minutes)
            || HasBegun(booking))
        {
            return;
        }

        var isChanged = await PutRight(known, booking, seen, began, ct);
        isChanged |= (await apart.TakeOut(known, seen, began, ct)).Count > 0;
        isChanged |= await restoring.Run(known, seen, began, ct);
        var removed = new TakenOutReading(known, before, await guests.Of(@case, ct), seen);
        if (removed.News(@case).Count > 0)
        {
            isChanged = true;
            await cases.Record(known.Case, "calendar", removed.News, ct);
        }

        events.NoteLooked(known.Event, isChanged ? null : seen.ChangeKey, booking.Ends);
    }

    private async Task<bool> PutRight(EventOfCase known, Domain.Cases.Booking booking, MeetingSeen seen, Instant began, CancellationToken ct)
    {
        var what = new List<string>();
        if (seen.IsSeries)
        {
            await edits.EndSeries(known.Event, ct);
            what.Add(Wordings.Series);
        }

        // One that was not written for this time yet is about to be.
        if (known.Body?.Contains(HoldText.Marks(booking), StringComparison.Ordinal) is true && (seen.Start, seen.End) != (booking.Start, booking.End))
        {
            await edits.Move(known.Event, booking.Start, booking.End, ct);
            what.Add(Wordings.Time);
        }

        if (what.Count > 0)
        {
            await restoring.Say(known, what, who: null, began, ct);
        }

        return what.Count > 0;
    }

    private bool HasBegun(Domain.Cases.Booking booking) => booking.Begins <= clock.GetCurrentInstant();

    private static Domain.Cases.Booking? Invited(CoreGroupCase @case, EventOfCase known) =>
        @case.Bookings.Find(one => one.Hold == known.Hold && one.State is BookingState.Invited);
}
