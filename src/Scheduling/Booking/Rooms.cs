using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Books a room with the core group, and another where a room turns it down.</summary>
public sealed class Rooms(CaseFiles cases, FreeBusy freeBusy, OrganiserCalendar calendar, IOptions<BookingOptions> options)
{
    /// <summary>The first that is free then, the one that was named when the time was chosen before the others.</summary>
    /// <param name="not">Rooms that turned it down.</param>
    /// <returns>Null where none is, or none can be booked here.</returns>
    public async Task<string?> Free(Domain.Cases.Booking booking, IEnumerable<string> not, CancellationToken ct)
    {
        var rooms = options.Value.Rooms.Except(not, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(room => room.Equals(booking.Room, StringComparison.OrdinalIgnoreCase)).ToList();
        if (rooms.Count == 0)
        {
            return null;
        }

        var read = await freeBusy.Read(rooms, booking.Date, booking.Date, ct);
        return rooms.Find(room => read[room].At(booking.Start, booking.Minutes) is Presence.Free);
    }

    /// <summary>The one that the event has asked and that has not declined. Where Outlook's answer was lost it is taken by now, and by
    /// this core group.</summary>
    public string? Asked(MeetingSeen seen) =>
        options.Value.Rooms.FirstOrDefault(room => seen.ReplyOf(room) is { Response: not Response.Declined });

    /// <summary>Asks the next one where a room has declined.</summary>
    public async Task Take(EventOfCase known, MeetingSeen seen, CancellationToken ct)
    {
        var @case = await cases.Open(known.Case, ct);
        if (@case?.Bookings.Find(one => one.Hold == known.Hold && one.Event == known.Event) is not { State: BookingState.Invited, Room: { } room } booking)
        {
            return;
        }

        var asked = Asked(seen);
        var stays = seen.ReplyOf(room) is { } reply ? reply.Response is not Response.Declined : asked is null;
        if (stays)
        {
            return;
        }

        var next = asked ?? await Free(booking, booking.NotIn.Append(room), ct);
        var people = seen.Replies.Where(one => !one.IsResource && !one.Address.Equals(room, StringComparison.OrdinalIgnoreCase));
        if (asked is not null || await calendar.Seat(known.Event, people.Select(one => one.Address), next, ct))
        {
            await cases.Record(
                known.Case,
                "calendar",
                now => now?.Bookings.Find(one => one.Hold == known.Hold)?.Room == room ? [new RoomChosen(known.Hold, next, room)] : [],
                ct);
        }
    }
}
