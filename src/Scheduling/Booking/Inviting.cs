using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Logging;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Invites every professional who is expected, once the key worker has accepted.</summary>
public sealed partial class Inviting(
    CaseFiles cases, Guidance guidance, Guests guests, SafeContactGate gate, SeparateInvitations separate, Rooms rooms,
    OrganiserCalendar calendar, CalendarEvents events, EventTexts texts, Changes changes, ILogger<Inviting> logger)
{
    private const string Deleted = "The meeting was deleted from the calendar.";

    public async Task<Delivery> Run(CoreGroupCase @case, Errand errand, CancellationToken ct)
    {
        var booking = @case.Bookings.Single(one => one.Hold == errand.Hold);
        var addresses = await guests.Of(@case, ct);
        if (@case.Attending.Count(member => !addresses.ContainsKey(member.Id)) is > 0 and var unreachable)
        {
            Unreachable(logger, @case.Reference, unreachable);
        }

        // A room is asked with the others: a hold that is declined would take it from everybody else.
        var seen = booking.Event is { } held ? await calendar.Read(held, ct) : null;
        var room = (seen is null ? null : rooms.Asked(seen)) ?? await rooms.Free(booking, booking.NotIn, ct);
        if (room != booking.Room)
        {
            await cases.Record(
                @case.Reference, "calendar",
                now => IsApproved(now, booking.Hold) ? [new RoomChosen(booking.Hold, room, room is null ? booking.Room : null)] : [],
                ct);
            booking = booking with { Room = room };
        }

        var outcome = Gone(booking.Hold);
        if (booking.Event is { } @event && seen is not null)
        {
            var subject = texts.Subject(guidance.BoardOf(@case), () => HoldText.SubjectOfMeeting(@case.Reference));
            var main = await gate.Pass(
                @case, booking.Hold, addresses, InvitationPlan.Of(@case, addresses)[0], ct, subject,
                events.Find(@event)?.Body, booking.Room);
            if (await calendar.Ask(
                @event, main.Addresses.Union(Others(@event, seen).Except(addresses.Values, StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase), booking.Room, subject, ct))
            {
                events.NoteAsked(@event, main.Addresses, subject);
                await separate.Settle(@case, booking, ct);
                outcome = [new MembersInvited(booking.Hold)];
            }
        }

        await cases.Record(@case.Reference, "calendar", now => IsApproved(now, booking.Hold) ? outcome : [], ct);
        if (outcome is [MembersInvited])
        {
            // Somebody may have answered before it was on record that they were asked.
            changes.Add(new Change.OfEvent(booking.Event!));
        }

        return new Delivery.Done();
    }

    /// <summary>It was accepted, and somebody deleted it by hand before it came.</summary>
    internal static IReadOnlyList<CaseEvent> Gone(string hold) =>
        [new EditFound(hold, EditKind.Deleted, null), new MeetingNotHeld(hold, Deleted)];

    /// <summary>Whom somebody added to the hold by hand: nobody is taken out without a word.</summary>
    private IEnumerable<string> Others(string @event, MeetingSeen seen) => events.Find(@event) is { } known
        ? seen.Replies.Select(reply => reply.Address).Where(address => !known.Asked.Contains(address))
        : [];

    private static bool IsApproved(CoreGroupCase? @case, string hold) =>
        @case?.Bookings.Exists(one => one.Hold == hold && one.State is BookingState.Approved) ?? false;

    [LoggerMessage(1, LogLevel.Warning, "Core group {Reference}: {Count} professionals have no address and were not invited")]
    private static partial void Unreachable(ILogger logger, string reference, int count);
}
