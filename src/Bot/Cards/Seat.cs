using System.Collections.Immutable;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;
using NodaTime;

namespace CoreGroupBot.Bot.Cards;

/// <summary>What one person is in one case: the rows of the register that are theirs, and whether they are the key worker's
/// manager.</summary>
public sealed record Seat(IReadOnlyList<Member> Members, bool IsManager)
{
    /// <summary>What the manager has handed to them: concern id or escalation → as whom they have it.</summary>
    public ImmutableDictionary<string, string> InHand { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <param name="isThem">Whether what the register calls somebody is this person.</param>
    /// <returns>Null when the person is not of the case.</returns>
    public static Seat? Of(CoreGroupCase @case, Func<string, bool> isThem)
    {
        var members = @case.Professionals.Where(member => isThem(member.Person!)).ToList();
        var isManager = @case.Group.TeamManager is { } manager && isThem(manager);
        var inHand = @case.Concerns.InHand.Where(each => isThem(PersonOf(@case, each.To)))
            .ToImmutableDictionary(each => each.Matter, each => each.To, StringComparer.Ordinal);
        return members.Count > 0 || isManager || !inHand.IsEmpty ? new Seat(members, isManager) { InHand = inHand } : null;
    }

    /// <summary>As whom they take an escalation on: the manager, or the colleague to whom it was handed; null for others.</summary>
    public string? TakesOn(string rule, LocalDate due) => IsManager
        ? Roles.KeyWorkerManager
        : InHand.GetValueOrDefault(ConcernsOnRecord.Escalation(rule, due));

    public bool IsKeyWorker => Has(Roles.KeyWorker);

    /// <summary>May say what became of a meeting: key worker, chair, minute-taker.</summary>
    public bool KeepsTheRecord => Has(Roles.KeyWorker, Roles.Chair, Roles.MinuteTaker);

    public bool Has(params string[] roles) => Members.Any(member => roles.Contains(member.Role));

    public Member? Owner(string? memberId) => Members.FirstOrDefault(member => member.Id == memberId);

    /// <summary>The member who attends core groups, and so contributes to a report.</summary>
    public Member? Contributor => Members.FirstOrDefault(member => !Roles.IsOfficer(member.Role));

    private static string PersonOf(CoreGroupCase @case, string to) =>
        @case.Group.Members.FirstOrDefault(member => member.Id == to)?.Person ?? to;
}
