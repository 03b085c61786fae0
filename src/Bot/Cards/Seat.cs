using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Bot.Cards;

/// <summary>What one person is in one case: the rows of the register that are theirs, and whether they are the key worker's
/// manager.</summary>
public sealed record Seat(IReadOnlyList<Member> Members, bool IsManager)
{
    /// <param name="isThem">Whether what the register calls somebody is this person.</param>
    /// <returns>Null when the person is not of the case.</returns>
    public static Seat? Of(CoreGroupCase @case, Func<string, bool> isThem)
    {
        var members = @case.Professionals.Where(member => isThem(member.Person!)).ToList();
        var isManager = @case.Group.TeamManager is { } manager && isThem(manager);
        return members.Count > 0 || isManager ? new Seat(members, isManager) : null;
    }

    public bool IsKeyWorker => Has(Roles.KeyWorker);

    /// <summary>May say what became of a meeting: key worker, chair, minute-taker.</summary>
    public bool KeepsTheRecord => Has(Roles.KeyWorker, Roles.Chair, Roles.MinuteTaker);

    public bool Has(params string[] roles) => Members.Any(member => roles.Contains(member.Role));

    public Member? Owner(string? memberId) => Members.FirstOrDefault(member => member.Id == memberId);

    /// <summary>The member who attends core groups, and so contributes to a report.</summary>
    public Member? Contributor => Members.FirstOrDefault(member => !Roles.IsOfficer(member.Role));
}
