using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Scheduling.Import;

/// <summary>What one row says of one member.</summary>
/// <param name="Person">Null for the family.</param>
internal sealed record MemberRow(int Line, string Role, string Agency, string? Person, string? LineManager)
{
    /// <returns>Null when something is wrong with the member.</returns>
    public static MemberRow? Of(CsvRow row, Addresses addresses, FileFindings findings)
    {
        var before = findings.Problems.Count;
        var role = RoleOf(row, findings);
        var family = role is not null && Roles.IsFamily(role);
        var agency = family ? Import.Agency.OfFamily(row, findings) : Import.Agency.OfProfessional(row, findings);
        string? AddressIn(string column) =>
            row.Cell(column) is not { } cell ? null
            : family ? NeverOfFamily(cell, role!, findings)
            : addresses.Read(cell, findings);

        var person = AddressIn(CoreGroupsFile.Person);
        var manager = AddressIn(CoreGroupsFile.LineManager);
        if (role is not null && !family && row[CoreGroupsFile.Person].Length == 0)
        {
            findings.Add(
                row.Line, $"`{CoreGroupsFile.Person}` is empty for the role {role}",
                $"Give {Addresses.Form}; only the family, the child and an advocate have none");
        }

        return findings.Problems.Count == before ? new MemberRow(row.Line, role!, agency!, person, manager) : null;
    }

    private static string? RoleOf(CsvRow row, FileFindings findings)
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

    private static string? NeverOfFamily(Cell cell, string role, FileFindings findings)
    {
        findings.Add(
            cell.Line, $"`{cell.Column}` is filled in for the role {role}",
            "Leave it empty: the service never writes to the family, the child or an advocate");
        return null;
    }
}
