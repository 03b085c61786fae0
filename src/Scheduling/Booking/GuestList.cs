using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Keeps who is asked in step with who is in the group: social workers change while a hold waits, and members
/// come and go. People whom the service did not ask are left as they are, and whoever was taken out by hand stays out until the
/// key worker has them invited again.</summary>
public sealed class GuestList(
    CaseFiles cases, Guests guests, SafeContactGate gate, SeparateInvitations separate, OrganiserCalendar calendar, CalendarEvents events)
{
    public async Task Mend(EventOfCase known, MeetingSeen seen, CancellationToken ct)
    {
        var @case = await cases.Open(known.Case, ct);
        var booking = @case?.Bookings.Find(one => one.Hold == known.Hold && one.Event == known.Event);
        if (booking?.State is not (BookingState.Held or BookingState.Invited))
        {
            return;
        }

        var all = await guests.Of(@case!, ct);
        var planned = booking.State is BookingState.Held
            ? new PlannedEvent("", all.Where(one => one.Key == @case!.KeyWorker?.Id).ToDictionary(StringComparer.Ordinal))
            : InvitationPlan.Of(@case!, all)[0];
        var byMember = (await gate.Pass(@case!, known.Hold, all, planned, ct, known.Subject, known.Body, booking.Room)).Guests;
        await Mend(@case!, booking, known, seen, all, byMember, ct);
        if (booking.State is BookingState.Invited)
        {
            await separate.Settle(@case!, booking, ct);
        }
    }

    /// <summary>As soon as the key worker has said who is kept apart from whom.</summary>
    public async Task<Delivery> Run(CoreGroupCase @case, Errand errand, CancellationToken ct)
    {
        if (events.OfHold(@case.Reference, errand.Hold).FirstOrDefault(one => one.Part.Length == 0) is { } main
            && await calendar.Read(main.Event, ct) is { IsCancelled: false } seen)
        {
            await Mend(main, seen, ct);
        }

        return new Delivery.Done();
    }

    private async Task Mend(
        CoreGroupCase @case, Domain.Cases.Booking booking, EventOfCase known, MeetingSeen seen, IReadOnlyDictionary<string, string> all,
        IReadOnlyDictionary<string, string> byMember, CancellationToken ct)
    {
        bool IsOut(string member) => @case.Edits.Active(known.Hold, EditKind.Removed, member) is not null;
        var wanted = byMember.Where(one => !IsOut(one.Key)).Select(one => one.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (wanted.Count == 0 || wanted.SetEquals(known.Asked.Except(
            byMember.Where(one => IsOut(one.Key)).Select(one => one.Value), StringComparer.OrdinalIgnoreCase)))
        {
            return;
        }

        var others = seen.Replies.Where(reply => !reply.IsResource).Select(reply => reply.Address).Where(address => !known.Asked.Contains(address))
            .Except(all.Values, StringComparer.OrdinalIgnoreCase);
        if (await calendar.Ask(known.Event, wanted.Union(others, StringComparer.OrdinalIgnoreCase), booking.Room, subject: null, ct))
        {
            events.NoteAsked(known.Event, wanted);
        }
    }
}
