using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Scheduling.Import;

/// <summary>A core group while its rows are being read.</summary>
internal sealed class GroupDraft(string reference, int line)
{
    private readonly Dictionary<string, Cell> whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> people = new(StringComparer.Ordinal);
    private readonly List<MemberRow> rows = [];

    public string Reference => reference;

    /// <summary>The group's first line.</summary>
    public int Line => line;

    public IReadOnlyList<MemberRow> Rows => rows;

    /// <summary>In ordinal order; empty when the cell is.</summary>
    public IReadOnlyList<string> ChildIds { get; set; } = [];

    /// <summary>Set once the group is found right in itself, before the register is known.</summary>
    public CheckedGroup? Checked { get; set; }

    public bool Refused { get; set; }

    public void Add(CsvRow row, Addresses addresses, FileFindings findings)
    {
        if (!row.Whole)
        {
            Refused = true;
            return;
        }

        foreach (var column in CoreGroupsFile.OfWholeGroup)
        {
            Keep(column, row, findings);
        }

        if (MemberRow.Of(row, addresses, findings) is not { } member)
        {
            Refused = true;
            return;
        }

        rows.Add(member);
        if (member.Person is { } person && !people.TryAdd(person, row.Line))
        {
            findings.Add(
                row.Line, $"the person of this row is a member of {Reference} already (line {people[person]})",
                "Give each person one row in a group");
            Refused = true;
        }
    }

    public Cell? Of(string column) => whole.GetValueOrDefault(column);

    public int LineOf(string column) => Of(column)?.Line ?? Line;

    /// <summary>The family is numbered within its role by agency, so that the order of rows changes nothing.</summary>
    public IReadOnlyList<Member> Members()
    {
        var family = rows.Where(row => row.Person is null)
            .GroupBy(row => row.Role)
            .SelectMany(role => role.OrderBy(row => row.Agency, StringComparer.Ordinal).Select((row, index) =>
                new Member($"{role.Key}-{index + 1}", row.Role, row.Agency, null, null)));
        var professionals = rows.Where(row => row.Person is not null)
            .Select(row => new Member(row.Person!, row.Role, row.Agency, row.Person, row.LineManager));
        return [.. professionals.Concat(family).OrderBy(member => member.Id, StringComparer.Ordinal)];
    }

    private void Keep(string column, CsvRow row, FileFindings findings)
    {
        if (row.Cell(column) is not { } cell || whole.TryAdd(column, cell) || whole[column].Text == cell.Text)
        {
            return;
        }

        findings.Add(
            row.Line, $"`{column}` of {Reference} differs from line {whole[column].Line}",
            "Write it on the group's first row and leave it empty on the others");
        Refused = true;
    }
}
