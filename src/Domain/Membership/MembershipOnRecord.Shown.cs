using System.Collections.Immutable;

namespace CoreGroupBot.Domain.Membership;

/// <content>What is shown of it to somebody from whom members are kept apart.</content>
public sealed partial record MembershipOnRecord
{
    /// <summary>Without anything that is said of these members. Who is kept apart from whom is not shown either.</summary>
    internal MembershipOnRecord Without(IReadOnlySet<string> hidden) => this with
    {
        Joined = Joined.RemoveAll(one => hidden.Contains(one.Id)),
        Left = Left.Except(hidden),
        Arrivals = Arrivals.RemoveAll(one => hidden.Contains(one.Member)),
        Departures = Departures.RemoveAll(one => hidden.Contains(one.Member) || (one.Successor is { } heir && hidden.Contains(heir))),
        Leavings = Leavings.RemoveAll(one => hidden.Contains(one.Member)),
        Absences = Absences.RemoveAll(one => hidden.Contains(one.Of)),
        Next = Next.Without(hidden),
        Meetings = Meetings.ToImmutableSortedDictionary(meeting => meeting.Key, meeting => meeting.Value.Without(hidden)),
        SecondChair = SecondChair is { } second && hidden.Contains(second.Member) ? null : SecondChair,
        Rota = Rota is null ? null : new RotaAgreed(
            [.. Rota.Chairs.Where(one => !hidden.Contains(one))], [.. Rota.MinuteTakers.Where(one => !hidden.Contains(one))]),
        Exclusions = [.. Exclusions.Select(one => one.Informant is { } who && hidden.Contains(who) ? one with { Informant = null } : one)],
        Covers = Covers.RemoveAll(one => hidden.Contains(one.Of)),
        Apart = [],
        Withheld = [],
    };
}
