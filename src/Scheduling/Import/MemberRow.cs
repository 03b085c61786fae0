using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Scheduling.Import;

/// <summary>What one row says of one member.</summary>
/// <param name="Person">Null for the family.</param>
internal sealed record MemberRow(int Line, string Role, string Agency, string? Person, string? LineManager)
{
    private const int LongestAgency = 100;

    /// <returns>Null when something is wrong with the member.</returns>
    public static MemberRow? Of(CsvRow row, Findings findings)
    {
        var before = findings.Problems.Count;
        var role = RoleOf(row, findings);
        if (row[CoreGroupsFile.Agency] is not { Length: > 0 and <= LongestAgency } agency)
        {
            agency = "";
            findings.Add(
                row.Line, $"`{CoreGroupsFile.Agency}` is empty or longer than {LongestAgency} characters",
                "Say which agency the member comes from, or who a family member is to the child, without a name");
        }

        var family = role is not null && Roles.IsFamily(role);
        var person = AddressIn(CoreGroupsFile.Person, row, role, family, findings);
        var manager = AddressIn(CoreGroupsFile.LineManager, row, role, family, findings);
        if (role is not null && !family && row[CoreGroupsFile.Person].Length == 0)
        {
            findings.Add(
                row.Line, $"`{CoreGroupsFile.Person}` is empty for the role {role}",
                $"Give {Address.Form}; only the family, the child and an advocate have none");
        }

        return findings.Problems.Count == before ? new MemberRow(row.Line, role!, agency, person, manager) : null;
    }

    private static string? RoleOf(CsvRow row, Findings findings)
    {
        var role = row[CoreGroupsFile.Role].ToLowerInvariant();
        if (Roles.OfMembers.Contains(role))
        {
            return role;
        }

        findings.Add(
            row.Line,
            role.Length == 0
                ? $"`{CoreGroupsFile.Role}` is empty"
                : $"unknown role{Identifiers.Quoted(row[CoreGroupsFile.Role])}",
            $"Give one of {string.Join(", ", Roles.OfMembers)}");
        return null;
    }

    private static string? AddressIn(string column, CsvRow row, string? role, bool family, Findings findings)
    {
        if (row.Cell(column) is not { } cell)
        {
            return null;
        }

        if (family)
        {
            findings.Add(
                cell.Line, $"`{column}` is filled in for the role {role}",
                "Leave it empty: the service never writes to the family, the child or an advocate");
            return null;
        }

        return Address.Read(cell, findings);
    }
}
