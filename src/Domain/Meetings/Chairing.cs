using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Resolution;
using NodaTime;

namespace CoreGroupBot.Domain.Meetings;

/// <summary>Who is proposed to chair the next core group. The service proposes, a person decides (rules.md 3).</summary>
public static class Chairing
{
    public static Part Chair(CoreGroupCase @case, Board board) =>
        Agreed(@case) is { } who
            ? new Part(who, IsAgreed: true, @case.Membership.Next.WhyChair is { } why ? Say($"Agreed otherwise than proposed: {why}") : Say("Agreed."),
                Source: null)
            : Proposed(@case, board);

    /// <summary>What the service would propose, whatever has been agreed.</summary>
    public static Part Proposed(CoreGroupCase @case, Board board)
    {
        board = InForce(@case, board);
        if (NextCoreGroup.FollowsTier1(@case) && board.ChairAfterTier1 is { } afterTier1)
        {
            return Named(@case, afterTier1, Say("For this one core group after a Tier 1 meeting; otherwise the social worker should not chair."));
        }

        if (@case.Membership.IsConcernRaised && board.ChairOnRaisedConcern is { } raised)
        {
            return Named(@case, raised, Say("The level of concern is recorded as raised."));
        }

        if (KeyWorkerIsAway(@case) && board.KeyWorkerAbsent is { } away)
        {
            return SecondChair(@case) is { } second
                ? new Part(second, false, Say("The key worker has sent apologies: the second chair takes over."), away.Source)
                : new Part(null, false, Say("The key worker has sent apologies and no second chair is named: the core group meets as planned."),
                    away.Source);
        }

        var isFirst = !@case.MeetingsOfActiveCase().Any();
        return (isFirst ? board.ChairFirst : board.ChairSubsequent) is { } rule
            ? ByRule(@case, board, rule)
            : new Part(RegisteredChair(@case), false, Say("As the register names the chair."), Source: null);
    }

    /// <summary>Why the board speaks against this chair; null where it does not. A warning, never a bar to whoever gives a
    /// reason (rules.md A35, A36).</summary>
    public static Cited<bool>? Against(CoreGroupCase @case, Board board, string who) =>
        AgainstBy(@case, InForce(@case, board), who);

    private static Cited<bool>? AgainstBy(CoreGroupCase @case, Board board, string who) =>
        who != @case.KeyWorker?.Id || (NextCoreGroup.FollowsTier1(@case) && board.ChairAfterTier1 is not null) ? null
        : board.SocialWorkerMayChair is { Value: false } barred ? barred
        : board.SocialWorkerMayChair is { Force: Force.Recommended } && board.ChairSubsequent?.Value is "any-member"
            ? board.SocialWorkerMayChair
        : null;

    /// <summary>Whether the board forbids to propose this one.</summary>
    public static bool IsBarred(CoreGroupCase @case, Board board, string who) =>
        Against(@case, board, who) is { Value: false };

    /// <summary>The agreed chair, as long as they are of the group.</summary>
    private static string? Agreed(CoreGroupCase @case) => Present(@case, @case.Membership.Next.Chair);

    /// <summary>Whoever takes over in the key worker's absence: as named here, or as the register names them.</summary>
    public static string? SecondChair(CoreGroupCase @case) =>
        Present(@case, @case.Membership.SecondChair?.Member) ?? @case.InRole(Roles.SecondChair)?.Id;

    public static bool KeyWorkerIsAway(CoreGroupCase @case) =>
        @case.Standing is { IsBooked: true } booking && @case.KeyWorker is { } keyWorker
        && booking.Apologies.ContainsKey(keyWorker.Id);

    public static string InWords(CoreGroupCase @case, string who) =>
        who is Roles.KeyWorkerManager ? Roles.InWords(who)
            : @case.Group.Members.FirstOrDefault(member => member.Id == who)?.InWords ?? Say("a former member");

    /// <summary>That one, or whoever has taken over from them; null once nobody of the group has.</summary>
    internal static string? Present(CoreGroupCase @case, string? who) => who switch
    {
        null => null,
        Roles.KeyWorkerManager => @case.Group.TeamManager is null ? null : who,
        _ when @case.Membership.HeirOf(who) is var heir && @case.Professionals.Any(member => member.Id == heir) => heir,
        _ => null,
    };

    /// <summary>Core groups held in order, with whoever chaired them as far as that is known.</summary>
    internal static List<(LocalDate On, string Member)> Had(CoreGroupCase @case, Func<PeopleOfMeeting, string?> part) =>
        [.. @case.Membership.Meetings.Where(meeting => part(meeting.Value) is not null)
            .Select(meeting => (meeting.Key, @case.Membership.HeirOf(part(meeting.Value)!)))];

    /// <summary>The board as it stands on the day of the next core group, as far as that is known.</summary>
    public static Board InForce(CoreGroupCase @case, Board board) =>
        @case.Standing is { } standing ? board.On(standing.Date) : board;

    private static Part ByRule(CoreGroupCase @case, Board board, Cited<string> rule)
    {
        var had = Had(@case, meeting => meeting.Chair);
        var candidates = Candidates(@case, board);
        return rule.Value switch
        {
            "rota-of-agencies" => OneOf(
                candidates,
                Turns.OfAgencies(candidates, had, id => @case.Group.Members.FirstOrDefault(m => m.Id == id)?.Agency)?.Id,
                Say("It is this agency’s turn."), rule),
            "any-member-but-social-worker" => OneOf(
                candidates, Turns.OfMembers(candidates, had)?.Id, Say("A member from another agency than the social worker’s."), rule),
            "rota-of-members" => OneOf(candidates, Turns.OfMembers(candidates, had)?.Id, Say("It is this member’s turn."), rule),
            "any-member" => AnyMember(@case, candidates, rule, had),
            _ => Named(@case, rule, Say($"The board says who chairs: the {Roles.InWords(rule.Value)}.")),
        };
    }

    /// <summary>Whoever chaired last chairs on, unless the group has agreed to take turns; nobody is chosen for it here.</summary>
    private static Part AnyMember(
        CoreGroupCase @case, List<Member> candidates, Cited<string> rule, List<(LocalDate On, string Member)> had) =>
        @case.Membership.Rota is { Chairs.Count: > 0 }
            ? OneOf(candidates, Turns.OfMembers(candidates, had)?.Id, Say("It is this member’s turn."), rule)
        : (had is [.., var last] ? Present(@case, last.Member) : null) is { } before
            ? OneOf(candidates, before, Say("Chaired the last core group."), rule)
        : OneOf(candidates, RegisteredChair(@case), Say("Any member can; the group appoints one."), rule);

    private static Part OneOf(List<Member> candidates, string? who, string why, Cited<string> rule) =>
        new(who, false, why, rule.Source) { OrElse = [.. candidates.Select(one => one.Id).Where(id => id != who)] };

    private static List<Member> Candidates(CoreGroupCase @case, Board board)
    {
        var may = @case.Attending
            .Where(member => board.SocialWorkerMayChair is not { Value: false } || member.Id != @case.KeyWorker?.Id).ToList();
        var others = board.ChairMustBeOtherAgency is { Value: true } && @case.KeyWorker is { } keyWorker
            ? may.FindAll(member => !member.Agency.Equals(keyWorker.Agency, StringComparison.OrdinalIgnoreCase))
            : may;
        var ofRota = @case.Membership.Rota is { Chairs: { Count: > 0 } agreed }
            ? others.FindAll(member => agreed.Any(id => @case.Membership.HeirOf(id) == member.Id))
            : others;
        return ofRota.Count > 0 ? ofRota : others.Count > 0 ? others : may;
    }

    private static Part Named(CoreGroupCase @case, Cited<string> rule, string why) => new(
        rule.Value is Roles.KeyWorkerManager ? Present(@case, Roles.KeyWorkerManager) : @case.InRole(rule.Value)?.Id,
        false, why, rule.Source);

    private static string? RegisteredChair(CoreGroupCase @case) => @case.InRole(Roles.Chair)?.Id;
}
