using System.Collections.Immutable;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Membership;
using NodaTime;

namespace CoreGroupBot.Bot.Cards;

/// <summary>What one person is in one case: the rows of the register that are theirs, and whether they are the key worker's
/// manager.</summary>
public sealed record Seat(IReadOnlyList<Member> Members, bool IsManager)
{
    /// <summary>What the manager has handed to them: concern id or escalation → as whom they have it.</summary>
    public ImmutableDictionary<string, string> InHand { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The rows of the register that are this person's own, and not of somebody whom they cover.</summary>
    public IReadOnlyList<Member> Own { get; init; } = [];

    /// <summary>Agreed to chair or to take the minutes of the next core group or of the last.</summary>
    public bool HasPart { get; init; }

    /// <param name="isThem">Whether what the register calls somebody is this person.</param>
    /// <param name="today">On which whoever covers for somebody has their seat too; null for nobody's cover.</param>
    /// <returns>Null when the person is not of the case.</returns>
    public static Seat? Of(CoreGroupCase @case, Func<string, bool> isThem, LocalDate? today = null)
    {
        var covered = today is { } day
            ? @case.Membership.Covers.Where(cover => cover.IsOn(day) && isThem(cover.Deputy))
                .Select(cover => cover.AddressIn(@case)).OfType<string>().ToList()
            : [];
        bool IsTheirs(string person) => isThem(person) || covered.Contains(person);
        var members = @case.Professionals.Where(member => IsTheirs(member.Person!)).ToList();
        var isManager = @case.Group.TeamManager is { } manager && IsTheirs(manager);
        var inHand = @case.Concerns.InHand.Where(each => IsTheirs(PersonOf(@case, each.To)))
            .ToImmutableDictionary(each => each.Matter, each => each.To, StringComparer.Ordinal);
        return members.Count > 0 || isManager || !inHand.IsEmpty
            ? new Seat(members, isManager)
            {
                InHand = inHand,
                Own = members.FindAll(member => isThem(member.Person!)),
                HasPart = Parts(@case).Any(who => Is(members, isManager, who)),
            }
            : null;
    }

    /// <summary>As whom they take an escalation on: the manager, or the colleague to whom it was handed; null for others.</summary>
    public string? TakesOn(string rule, LocalDate due) => IsManager
        ? Roles.KeyWorkerManager
        : InHand.GetValueOrDefault(ConcernsOnRecord.Escalation(rule, due));

    public bool IsKeyWorker => Has(Roles.KeyWorker);

    /// <summary>May say what became of a meeting: key worker, chair, minute-taker.</summary>
    public bool KeepsTheRecord => HasPart || Has(Roles.KeyWorker, Roles.Chair, Roles.MinuteTaker);

    /// <summary>Under which the case knows the person; none for a colleague who only has something in hand.</summary>
    public IReadOnlyList<string> Ids => [.. Members.Select(member => member.Id), .. IsManager ? [Roles.KeyWorkerManager] : (string[])[]];

    /// <summary>Member ids of the person, and that of the manager if they are.</summary>
    public bool Is(string? who) => Is(Members, IsManager, who);

    public bool Has(params string[] roles) => Members.Any(member => roles.Contains(member.Role));

    public Member? Owner(string? memberId) => Members.FirstOrDefault(member => member.Id == memberId);

    /// <summary>The member who attends core groups, and so contributes to a report.</summary>
    public Member? Contributor => Members.FirstOrDefault(member => !Roles.IsOfficer(member.Role));

    private static string PersonOf(CoreGroupCase @case, string to) =>
        @case.Group.Members.FirstOrDefault(member => member.Id == to)?.Person ?? to;

    private static bool Is(IReadOnlyList<Member> members, bool isManager, string? who) =>
        who is Roles.KeyWorkerManager ? isManager : members.Any(member => member.Id == who);

    private static IEnumerable<string?> Parts(CoreGroupCase @case)
    {
        PeopleOfMeeting[] meetings = [@case.Membership.Next, @case.Membership.Of(@case.LastMeeting?.Date)];
        return meetings.SelectMany(meeting => (string?[])[meeting.Chair, meeting.MinuteTaker])
            .OfType<string>().Select(@case.Membership.HeirOf)
            .Append(Chairing.KeyWorkerIsAway(@case) ? Chairing.SecondChair(@case) : null);
    }
}
