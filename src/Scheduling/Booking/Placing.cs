using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Puts the chosen slot into the organiser's calendar and asks the key worker alone.</summary>
public sealed class Placing(
    CaseFiles cases, Guidance guidance, GroupAddresses addresses, OrganiserCalendar calendar, CalendarEvents events)
{
    private static readonly Duration DirectoryPause = Duration.FromMinutes(30);

    public async Task<Delivery> Run(CoreGroupCase @case, Errand errand, CancellationToken ct)
    {
        var booking = @case.Bookings.Single(one => one.Hold == errand.Hold);
        if (await addresses.Of(@case.KeyWorker, ct) is not { } keyWorker)
        {
            return new Delivery.Later("The key worker is not in the directory.", DirectoryPause);
        }

        var deadlines = guidance.DeadlinesOf(@case);
        var binding = Deadlines.BindingNextMeeting(deadlines);
        var draft = new HoldDraft(
            HoldText.TransactionId(booking.Hold),
            booking.AcceptedBefore is null ? HoldText.SubjectOfHold(@case.Reference) : HoldText.SubjectOfMeeting(@case.Reference),
            HoldText.Body(@case, guidance.BoardOf(@case), booking, binding, deadlines),
            booking.Start,
            booking.End,
            keyWorker);
        var placed = await calendar.Place(draft, ct);
        events.Keep(
            placed, @case.Reference, booking.Hold, London.At(booking.Date, booking.End.TimeOfDay), [keyWorker], draft.Subject, draft.Body);
        await cases.Record(@case.Reference, "calendar", now => IsChosen(now, booking.Hold) ? Placed(booking, placed) : [], ct);
        return new Delivery.Done();
    }

    /// <summary>What the key worker has chosen already is not asked about.</summary>
    private static CaseEvent[] Placed(Domain.Cases.Booking booking, string @event) => booking.AcceptedBefore is { } way
        ? [new HoldPlaced(booking.Hold, @event), new HoldApproved(booking.Hold) { Way = way }]
        : [new HoldPlaced(booking.Hold, @event)];

    private static bool IsChosen(CoreGroupCase? @case, string hold) =>
        @case?.Bookings.Exists(one => one.Hold == hold && one.State is BookingState.Chosen) ?? false;
}
