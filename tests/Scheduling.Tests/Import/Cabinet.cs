using System.Text;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Import;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Import;

/// <summary>Cases in a dictionary, and the day on which the tests happen: Monday 15 June 2026.</summary>
internal sealed class Cabinet : IClock
{
    public const string Header =
        "reference,board,children,role,agency,person,line_manager,team_manager,channel,next_review,first_held," +
        "last_held,minutes_circulated";

    public const string WelshHeader = "child_id,conference_date,plan_start,plan_end,review_dates";

    private readonly Dictionary<string, List<Recorded>> cases = new(StringComparer.Ordinal);

    public Instant Now { get; set; } = Instant.FromUtc(2026, 6, 15, 9, 0);

    public IEnumerable<string> References => cases.Keys;

    public IEnumerable<CaseEvent> Events => cases.Values.SelectMany(events => events).Select(recorded => recorded.Event);

    public Importer Importer => new(this, (reference, _) => Task.FromResult(Open(reference)), Record);

    public Instant GetCurrentInstant() => Now;

    public CoreGroupCase? Open(string reference) =>
        cases.TryGetValue(reference, out var events) ? Fold.Of(reference, events) : null;

    public void Happens(string reference, CaseEvent happened) =>
        cases[reference].Add(new Recorded(cases[reference].Count + 1, Now, "a person", happened));

    public Task<ImportOutcome> Import(string register, string coreGroups, bool acceptValid = false, bool dryRun = false) =>
        Import(register, coreGroups, board: null, acceptValid, dryRun);

    public Task<ImportOutcome> Import(
        string register, string coreGroups, string? board, bool acceptValid = false, bool dryRun = false) =>
        Importer.Run(
            new ImportRequest(
                Text(register.TrimStart().StartsWith('<') ? "census.xml" : "register.csv", register),
                Text("groups.csv", coreGroups), board, acceptValid, dryRun),
            progress: null, CancellationToken.None);

    public static SourceFile Text(string name, string text) =>
        new(name, () => new MemoryStream(Encoding.UTF8.GetBytes(text)));

    public static string Groups(params string[] rows) => string.Join("\r\n", [Header, .. rows]) + "\r\n";

    public static string Welsh(params string[] rows) => string.Join("\r\n", [WelshHeader, .. rows]) + "\r\n";

    public static string Census(params string[] children) =>
        $"<Message>\n<Children>\n{string.Join("\n", children)}\n</Children>\n</Message>\n";

    private Task<CoreGroupCase?> Record(
        string reference, string by, Func<CoreGroupCase?, IReadOnlyList<CaseEvent>> decide, CancellationToken ct)
    {
        var events = decide(Open(reference));
        if (events.Count > 0 && !cases.ContainsKey(reference))
        {
            cases[reference] = [];
        }

        foreach (var happened in events)
        {
            cases[reference].Add(new Recorded(cases[reference].Count + 1, Now, by, happened));
        }

        return Task.FromResult(Open(reference));
    }
}
