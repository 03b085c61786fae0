using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Meetings;

/// <summary>Without whom a core group is not to meet: the board's words where it has any, otherwise what the authority has set
/// for this service. A core group that was held counts either way (rules.md A05).</summary>
/// <param name="Of">Roles or agencies.</param>
/// <param name="Source">The board's words; null where they are the authority's own setting.</param>
public sealed record Quorum(IReadOnlyList<string> Of, Citation? Source)
{
    /// <param name="service">Setting <c>Booking:MustAttend</c>.</param>
    public static Quorum Under(Board board, IReadOnlyList<string> service) =>
        board.MustAttend is { } stated ? new Quorum(stated.Value, stated.Source) : new Quorum(service, Source: null);

    /// <summary>Of what the group has: what it lacks altogether is asked of nobody.</summary>
    public IReadOnlyList<Needed> Needed(CoreGroupCase @case) =>
    [
        .. Of.Select(what => new Needed(what, [.. @case.Attending.Where(member => BookingTerms.Is(what, member)).Select(member => member.Id)]))
            .Where(needed => needed.AnyOf.Count > 0),
    ];

    /// <summary>What has changed with the last reply; null where nothing has, and once the core group has begun.</summary>
    public CaseEvent? News(CoreGroupCase @case, Instant now)
    {
        if (!@case.IsActive || @case.Booked is not { } booking || booking.Begins <= now)
        {
            return null;
        }

        List<string> missing = [.. Needed(@case).Where(needed => needed.AnyOf.All(id => IsMissing(@case, booking, id))).Select(needed => needed.What)];
        return missing.SequenceEqual(booking.Lacking, StringComparer.Ordinal) ? null
            : missing.Count == 0 ? new QuorumRestored(booking.Hold)
            : new QuorumLost(booking.Hold, missing);
    }

    /// <summary>Whoever comes in a member's place counts for them.</summary>
    private static bool IsMissing(CoreGroupCase @case, Booking booking, string member) =>
        booking.Apologies.ContainsKey(member) && !@case.Membership.Next.Representatives.ContainsKey(member);
}
