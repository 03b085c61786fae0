using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Scheduling.Graph;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Who was taken out by hand of an event beside the key worker's, or is there again, that the case does not know yet. Read twice,
/// it says nothing new.</summary>
/// <param name="Expected">Member id → address, of everybody at the core group.</param>
/// <param name="Before">As the case stood before the event was read.</param>
internal sealed record TakenOutReading(
    EventOfCase Known, CoreGroupCase Before, IReadOnlyDictionary<string, string> Expected, MeetingSeen Seen)
{
    public IReadOnlyList<CaseEvent> News(CoreGroupCase? @case) =>
        @case?.Bookings.Find(one => one.Hold == Known.Hold) is { State: BookingState.Invited }
        && InvitationPlan.Of(@case, Expected).FirstOrDefault(planned => planned.Part == Known.Part) is { } planned
            ? [.. planned.Guests.Select(guest => Of(@case, guest.Key, guest.Value)).OfType<CaseEvent>()]
            : [];

    private CaseEvent? Of(CoreGroupCase @case, string member, string address)
    {
        if (Seen.ReplyOf(address) is not null)
        {
            return IsOut(@case, member) ? new EditGone(Known.Hold, EditKind.Removed, member) : null;
        }

        // Of somebody who has been invited again since, what was read before says nothing.
        return !IsOut(@case, member) && !IsOut(Before, member) && Known.Asked.Contains(address)
            ? new EditFound(Known.Hold, EditKind.Removed, member)
            : null;
    }

    private bool IsOut(CoreGroupCase @case, string member) => @case.Edits.Active(Known.Hold, EditKind.Removed, member) is not null;
}
