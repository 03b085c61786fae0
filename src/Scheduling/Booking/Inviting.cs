using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Logging;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Invites every professional who is expected, once the key worker has accepted.</summary>
public sealed partial class Inviting(
    CaseFiles cases, GroupAddresses addresses, OrganiserCalendar calendar, CalendarEvents events, ILogger<Inviting> logger)
{
    internal const string Deleted = "The meeting was deleted from the calendar.";

    public async Task<Delivery> Run(CoreGroupCase @case, Errand errand, CancellationToken ct)
    {
        var booking = @case.Bookings.Single(one => one.Hold == errand.Hold);
        var members = @case.Attending.ToList();
        var invited = await addresses.Of(members, ct);
        if (invited.Count < members.Count)
        {
            Unreachable(logger, @case.Reference, members.Count - invited.Count);
        }

        CaseEvent outcome = new MeetingNotHeld(booking.Hold, Deleted);
        if (booking.Event is { } @event
            && await calendar.Read(@event, ct) is { } seen
            && await calendar.Ask(
                @event, invited.Values.Union(Others(@event, seen), StringComparer.OrdinalIgnoreCase), HoldText.SubjectOfMeeting(@case.Reference), ct))
        {
            events.NoteAsked(@event, invited.Values, HoldText.SubjectOfMeeting(@case.Reference));
            outcome = new MembersInvited(booking.Hold);
        }

        await cases.Record(@case.Reference, "calendar", now => IsApproved(now, booking.Hold) ? [outcome] : [], ct);
        return new Delivery.Done();
    }

    /// <summary>Whom somebody added to the hold by hand: nobody is taken out without a word.</summary>
    private IEnumerable<string> Others(string @event, MeetingSeen seen) => events.Find(@event) is { } known
        ? seen.Replies.Select(reply => reply.Address).Where(address => !known.Asked.Contains(address))
        : [];

    private static bool IsApproved(CoreGroupCase? @case, string hold) =>
        @case?.Bookings.Exists(one => one.Hold == hold && one.State is BookingState.Approved) ?? false;

    [LoggerMessage(1, LogLevel.Warning, "Core group {Reference}: {Count} professionals have no address and were not invited")]
    private static partial void Unreachable(ILogger logger, string reference, int count);
}
