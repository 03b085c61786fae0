using System.Text;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Boards;
using CoreGroupBot.Scheduling.Import;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Import;

/// <summary>Case files of their own, and the day on which the tests happen: Monday 15 June 2026.</summary>
internal sealed class Cabinet : IClock, IDisposable
{
    public const string Header =
        "reference,board,children,role,agency,person,line_manager,team_manager,channel,next_review,first_held," +
        "last_held,minutes_circulated";

    public const string WelshHeader = "child_id,conference_date,plan_start,plan_end,review_dates";

    private readonly string folder = Directory.CreateTempSubdirectory("import-").FullName;
    private readonly CaseFiles files;
    private readonly ImportOptions importing = new();

    public Cabinet()
    {
        var database = new Database(Options.Create(new StorageOptions { Folder = folder }));
        files = new CaseFiles(database, new Guidance(new CurrentBoards(), Options.Create(new ReminderOptions())), this, new Nudge());
    }

    public Instant Now { get; set; } = Instant.FromUtc(2026, 6, 15, 9, 0);

    public IReadOnlyList<string> References => files.References();

    public IReadOnlyList<CaseEvent> Events =>
        [.. files.References().SelectMany(files.History).Select(recorded => recorded.Event)];

    /// <summary>Empty for everywhere.</summary>
    public IList<string> MailDomains => importing.MailDomains;

    public Importer Importer => new(files, new CurrentBoards(), this, Options.Create(importing));

    public Instant GetCurrentInstant() => Now;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public CoreGroupCase? Open(string reference) => Fold.Of(reference, files.History(reference));

    public Task Happens(string reference, CaseEvent happened) =>
        files.Record(reference, "a person", _ => [happened], CancellationToken.None);

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
}
