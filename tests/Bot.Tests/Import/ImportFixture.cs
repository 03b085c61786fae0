using CoreGroupBot.Scheduling.Boards;
using CoreGroupBot.Scheduling.Import;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Import;

/// <summary>An importer over case files of its own on Monday 15 June 2026, and two files that go together.</summary>
internal sealed class ImportFixture : IClock, IDisposable
{
    public const string Register =
        "child_id,conference_date,plan_start,plan_end,review_dates\n77,2026-05-05,2026-05-05,,2026-08-03\n";

    public const string WrongRegister =
        "child_id,conference_date,plan_start,plan_end,review_dates\n77,2026-05-05,2026-05-04,,\n";

    public const string Groups =
        "reference,board,children,role,agency,person,line_manager,team_manager,channel,next_review,first_held," +
        "last_held,minutes_circulated\nCG-1,,77,key-worker,Social care,sw@example.org,lm@example.org,,,,,,\n";

    private readonly string folder = Directory.CreateTempSubdirectory("import-").FullName;
    private readonly CaseFiles files;

    public ImportFixture()
    {
        var database = new Database(Options.Create(new StorageOptions { Folder = folder }));
        files = new CaseFiles(database, new Guidance(new CurrentBoards(), Options.Create(new ReminderOptions())), this, new Nudge());
    }

    public IReadOnlyList<string> References => files.References();

    public Importer Importer => new(files, new CurrentBoards(), this, Options.Create(new ImportOptions()));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public Instant GetCurrentInstant() => Instant.FromUtc(2026, 6, 15, 9, 0);
}
