using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Boards;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using CoreGroupBot.Scheduling.Tests.Graph;
using CoreGroupBot.Scheduling.Tests.Pacing;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Storage;

/// <summary>Case files and outbox on a real SQLite in a temporary folder, and one process after the other that opens
/// it.</summary>
public sealed class Storehouse : IDisposable
{
    public const string Case = "CG-1";
    public const string KeyWorker = "key.worker@council.example";
    public const string Manager = "manager@council.example";

    private readonly List<Dispatch> processes = [];

    public Storehouse()
    {
        Database = Open();
        Outbox = new OutboxTable(Database, Clock);
        Cases = CasesOf(Database);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("storehouse-").FullName;

    public FakeClock Clock { get; } = new();

    public Nudge Nudge { get; } = new();

    /// <summary>They go off when a test moves them.</summary>
    public HandClock Timers { get; } = new(Instant.MinValue);

    public Guidance Guidance { get; } = new(new CurrentBoards(), Options.Create(new ReminderOptions()));

    public Database Database { get; }

    public OutboxTable Outbox { get; }

    public CaseFiles Cases { get; }

    public Carrier Carrier { get; } = new();

    public Database Open() => new(Options.Create(new StorageOptions { Folder = Folder }));

    public CaseFiles CasesOf(Database database) => new(database, Guidance, Clock, Nudge);

    public Dispatch Start(ILogger<Dispatch>? logger = null)
    {
        var dispatch = new Dispatch(new OutboxTable(Open(), Clock), [Carrier], Nudge, Timers, logger ?? NullLogger<Dispatch>.Instance);
        processes.Add(dispatch);
        return dispatch;
    }

    /// <summary>The process ends and another takes its place.</summary>
    public Dispatch Restart()
    {
        processes.ForEach(process => process.Dispose());
        processes.Clear();
        return Start();
    }

    public Task<CoreGroupCase?> Record(params CaseEvent[] events) => Cases.Record(Case, "import", _ => events, default);

    /// <summary>A group of a social worker and a manager; the conference was held on that day.</summary>
    public static CaseEvent[] Opening(LocalDate conference, string board = "bolton") =>
    [
        new GroupDescribed(new CoreGroup(
            board, ["C1"], [new Member("kw", Roles.KeyWorker, "Children's services", KeyWorker, null)], Manager, null)),
        new ConferenceHeld("C1", conference),
        new PlanStarted("C1", conference),
    ];

    public LocalDate Today => London.DateOf(Clock.Now);

    /// <summary>A parcel as if something had put it there.</summary>
    public void Put(string key, string kind = "notice", Duration? dueIn = null, string lane = "", string reference = "CG-0") => Sql(
        """
        insert into outbox (key, reference, kind, body, lane, due, not_before, created_at)
        values (@key, @reference, @kind, '{}', @lane, @due, @due, @now)
        """,
        new
        {
            key,
            kind,
            lane,
            reference,
            due = (Clock.Now + (dueIn ?? Duration.Zero)).ToUnixTimeMilliseconds(),
            now = Clock.Now.ToUnixTimeMilliseconds(),
        });

    public int Sql(string sql, object? with = null)
    {
        using var connection = Database.Open();
        return connection.Execute(sql, with);
    }

    public IReadOnlyList<T> Ask<T>(string sql, object? with = null)
    {
        using var connection = Database.Open();
        return [.. connection.Query<T>(sql, with)];
    }

    public string StateOf(string key) => Ask<string>("select state from outbox where key = @key", new { key }).Single();

    public void Dispose()
    {
        processes.ForEach(process => process.Dispose());
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>The border of the service: notes what is carried and answers as it is told.</summary>
public sealed class Carrier : ICarrier
{
    public List<Parcel> Carried { get; } = [];

    public Func<Parcel, CancellationToken, Task<Delivery>> Answer { get; set; } =
        (_, _) => Task.FromResult<Delivery>(new Delivery.Done(new Receipt("conversation", "activity", "https://service")));

    public IEnumerable<string> Keys => Carried.Select(parcel => parcel.Key);

    public bool Carries(ParcelKind kind) => true;

    public Task<Delivery> Carry(Parcel parcel, CancellationToken ct)
    {
        lock (Carried)
        {
            Carried.Add(parcel);
        }

        return Answer(parcel, ct);
    }
}
