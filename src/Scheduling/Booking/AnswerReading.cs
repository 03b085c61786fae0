using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Scheduling.Graph;
using NodaTime;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>What a calendar event says that its case does not know yet. Read twice, it says nothing new.</summary>
/// <param name="Seen">Null when the event is gone.</param>
/// <param name="Addresses">Member id, or that of the manager → address.</param>
/// <param name="Withdrawn">Member id → when apologies for this hold were last withdrawn.</param>
internal sealed record AnswerReading(
    EventOfCase Known,
    MeetingSeen? Seen,
    IReadOnlyDictionary<string, string> Addresses,
    IReadOnlyDictionary<string, Instant> Withdrawn,
    Instant Now)
{
    private bool IsGone => Seen is null or { IsCancelled: true };

    public IEnumerable<(Member? Who, CaseEvent Event)> News(CoreGroupCase @case) =>
        @case.Bookings.Find(one => one.Hold == Known.Hold && (one.Event == Known.Event || Known.Part.Length > 0)) is not { } booking ? []
        : booking.State switch
        {
            BookingState.Held when Known.Part.Length == 0 => OfHold(@case, booking),
            BookingState.Invited => IsGone ? Known.Part.Length > 0 ? [] : Deleted(booking) : OfMembers(@case, booking),
            _ => [],
        };

    private IEnumerable<(Member?, CaseEvent)> OfHold(CoreGroupCase @case, Domain.Cases.Booking booking)
    {
        if (IsGone)
        {
            // The past is not changed by tidying a calendar.
            if (IsToCome(booking))
            {
                yield return (null, new EditFound(booking.Hold, EditKind.Deleted, null));
            }

            yield return (null, new HoldDeclined(booking.Hold, Proposed: null));
        }
        else if (@case.KeyWorker is { } keyWorker && ReplyOf(keyWorker.Id) is { } reply)
        {
            if (reply.Response is Response.Accepted)
            {
                yield return (keyWorker, new HoldApproved(booking.Hold));
            }
            else if (reply.Response is Response.Declined
                || (reply is { Response: Response.Tentative, Proposed: { } proposed } && proposed != booking.Start))
            {
                // Outlook offers "Tentative and propose new time" too: whoever proposes another time wants that one.
                yield return (keyWorker, new HoldDeclined(booking.Hold, reply.Proposed));
            }
        }
    }

    private IEnumerable<(Member?, CaseEvent)> Deleted(Domain.Cases.Booking booking) => IsToCome(booking)
        ? [.. Inviting.Gone(booking.Hold).Select(gone => ((Member?)null, gone))]
        : [];

    private bool IsToCome(Domain.Cases.Booking booking) => booking.Begins > Now;

    private IEnumerable<(Member?, CaseEvent)> OfMembers(CoreGroupCase @case, Domain.Cases.Booking booking)
    {
        // The manager is asked where they chair, and is no member.
        foreach (var (id, member) in @case.Attending.Select(one => (one.Id, (Member?)one)).Append((Roles.KeyWorkerManager, null)))
        {
            var reply = ReplyOf(id);
            var hasApologised = booking.Apologies.TryGetValue(id, out var apologisedAt);
            if (reply?.Response is Response.Declined && !hasApologised && IsNewer(reply, Withdrawn, id) && !IsOfHold(reply, booking, member))
            {
                yield return (member, new ApologiesGiven(booking.Hold, id));
            }
            else if (reply?.Response is Response.Accepted && hasApologised && IsSince(reply, apologisedAt))
            {
                yield return (member, new ApologiesWithdrawn(booking.Hold, id));
            }
        }
    }

    /// <summary>What the key worker answered to the hold in Outlook before they accepted it elsewhere: they come.</summary>
    private static bool IsOfHold(Reply reply, Domain.Cases.Booking booking, Member? member) =>
        member?.Role == Roles.KeyWorker && booking.Approval is { Way: not null, At: var accepted } && !IsSince(reply, accepted);

    private Reply? ReplyOf(string member) => Seen?.ReplyOf(Addresses.GetValueOrDefault(member));

    private static bool IsNewer(Reply reply, IReadOnlyDictionary<string, Instant> withdrawn, string member) =>
        !withdrawn.TryGetValue(member, out var at) || IsSince(reply, at);

    /// <summary>Apologies can come by other ways than Outlook; the later word counts. Graph gives whole seconds.</summary>
    private static bool IsSince(Reply reply, Instant at) =>
        reply.At is { } answered && answered.ToUnixTimeSeconds() >= at.ToUnixTimeSeconds();
}
