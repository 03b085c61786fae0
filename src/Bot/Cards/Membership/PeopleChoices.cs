using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Bot.Cards.Membership;

/// <summary>People of a core group to choose from, the family included, by role and agency. A choice carries no address.</summary>
public static class PeopleChoices
{
    public static IEnumerable<(string Title, string Value)> Of(IEnumerable<Member> members) =>
        members.Select(member => (Capital(member.InWords), MemberToken.Of(member)));

    public static (string Title, string Value) Manager => (Capital(Roles.InWords(Roles.KeyWorkerManager)), Roles.KeyWorkerManager);

    /// <summary>Everybody who can chair, whoever is proposed or agreed first.</summary>
    public static IEnumerable<(string Title, string Value)> Chairs(CaseView view, string? first) =>
        Of(view.Case.Attending).Append(Manager).OrderByDescending(choice => Find(view.Case, choice.Value) == first);

    /// <returns>Member id, or that of the manager; null when nobody of the group was chosen.</returns>
    public static string? Find(CoreGroupCase @case, string? chosen) => chosen is Roles.KeyWorkerManager
        ? @case.Group.TeamManager is null ? null : chosen
        : @case.Group.Members.FirstOrDefault(member => MemberToken.Of(member) == chosen)?.Id;

    public static IReadOnlyList<string> FindAll(CoreGroupCase @case, IEnumerable<string> chosen) =>
        [.. chosen.Select(each => Find(@case, each)).OfType<string>().Distinct(StringComparer.Ordinal)];

    public static string Tokens(IEnumerable<Member> members) => string.Join(',', members.Select(MemberToken.Of));

    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
