using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Meetings;

/// <summary>Whose turn it is: whoever has had the fewest; of those whose last is longest ago; of those who comes first in
/// the register.</summary>
internal static class Turns
{
    /// <param name="had">Who had a turn on which day, as they were then.</param>
    public static Member? OfMembers(IReadOnlyList<Member> candidates, IReadOnlyList<(LocalDate On, string Member)> had) =>
        candidates
            .OrderBy(member => had.Count(turn => turn.Member == member.Id))
            .ThenBy(member => Last(had, turn => turn.Member == member.Id))
            .FirstOrDefault();

    /// <summary>Agencies take turns, and within an agency its members.</summary>
    /// <param name="agencyOf">The agency of whoever had a turn; null where nobody knows it any more.</param>
    public static Member? OfAgencies(
        IReadOnlyList<Member> candidates, IReadOnlyList<(LocalDate On, string Member)> had, Func<string, string?> agencyOf)
    {
        var byAgency = had.Select(turn => (turn.On, Agency: agencyOf(turn.Member))).ToList();
        var agency = candidates.Select(member => member.Agency).Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderBy(name => byAgency.Count(turn => Same(turn.Agency, name)))
            .ThenBy(name => byAgency.Where(turn => Same(turn.Agency, name)).Select(turn => turn.On)
                .DefaultIfEmpty(LocalDate.MinIsoValue).Max())
            .FirstOrDefault();
        return OfMembers([.. candidates.Where(member => Same(member.Agency, agency))], had);
    }

    private static LocalDate Last(
        IReadOnlyList<(LocalDate On, string Member)> had, Func<(LocalDate On, string Member), bool> isTheirs) =>
        had.Where(isTheirs).Select(turn => turn.On).DefaultIfEmpty(LocalDate.MinIsoValue).Max();

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
