namespace CoreGroupBot.Scheduling.Import;

/// <summary>The register of a Welsh authority: a table with one row a child, the current plan only.</summary>
internal static class WelshRegister
{
    private const string Child = "child_id";
    private const string Conference = "conference_date";
    private const string Start = "plan_start";
    private const string End = "plan_end";
    private const string Reviews = "review_dates";

    public static IReadOnlyList<string> Columns { get; } = [Child, Conference, Start, End, Reviews];

    public static async Task Read(Stream stream, RegisterReading reading, CancellationToken ct)
    {
        await foreach (var row in CsvTable.Rows(stream, Columns, reading.Findings, ct))
        {
            if (row[Child] is not { Length: > 0 } id)
            {
                reading.Findings.Add(row.Line, $"`{Child}` is empty", "Give the case system's identifier of the child");
                continue;
            }

            reading.Add(ChildIn(row, id));
            if (!row.Whole)
            {
                reading.Refuse(id);
            }
        }
    }

    private static ChildOnFile ChildIn(CsvRow row, string id)
    {
        var child = new ChildOnFile(row.Line) { Id = id };
        if (row.Cell(Conference) is { } conference)
        {
            child.Conferences.Add(conference);
        }

        var plan = new PlanOnFile(row.Line) { Start = row.Cell(Start), End = row.Cell(End) };
        plan.Reviews.AddRange(row[Reviews]
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(date => new Cell(date, row.Line, Reviews)));
        if (plan.Start is not null || plan.End is not null || plan.Reviews.Count > 0)
        {
            child.Plans.Add(plan);
        }

        return child;
    }
}
