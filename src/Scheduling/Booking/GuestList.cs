using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Storage;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Keeps who is asked in step with who is in the group: social workers change while a hold waits, and members
/// come and go. People whom the service did not ask are left as they are, and whoever was taken out by hand stays out until the
/// key worker has them invited again.</summary>
public sealed class GuestList(CaseFiles cases, GroupAddresses addresses, OrganiserCalendar calendar, CalendarEvents events)
{
    public async Task Mend(EventOfCase known, MeetingSeen seen, CancellationToken ct)
    {
        var @case = await cases.Open(known.Case, ct);
        var booking = @case?.Bookings.Find(one => one.Hold == known.Hold && one.Event == known.Event);
        IEnumerable<Member> expected = booking?.State switch
        {
            BookingState.Held => @case!.Attending.Where(member => member.Role == Roles.KeyWorker).Take(1),
            BookingState.Invited => @case!.Attending,
            _ => [],
        };
        var byMember = await addresses.Of(expected, ct);
        bool IsOut(string member) => @case!.Edits.Active(known.Hold, EditKind.Removed, member) is not null;
        var wanted = byMember.Where(one => !IsOut(one.Key)).Select(one => one.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (wanted.Count == 0 || wanted.SetEquals(known.Asked.Except(
            byMember.Where(one => IsOut(one.Key)).Select(one => one.Value), StringComparer.OrdinalIgnoreCase)))
        {
            return;
        }

        var others = seen.Replies.Select(reply => reply.Address).Where(address => !known.Asked.Contains(address));
        if (await calendar.Ask(known.Event, wanted.Union(others, StringComparer.OrdinalIgnoreCase), subject: null, ct))
        {
            events.NoteAsked(known.Event, wanted);
        }
    }
}
