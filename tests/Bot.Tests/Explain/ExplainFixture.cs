using CoreGroupBot.Bot.Explaining;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Boards;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Explain;

/// <summary>A case under Bolton with the conference on Friday 1 May 2026, looked at every day, whose notices were all
/// delivered: its first core group was due on Monday 18 May and was not held.</summary>
internal sealed class ExplainFixture : IDisposable
{
    public const string Case = "CG/2026-14";

    private readonly string folder = Directory.CreateTempSubdirectory("explain-").FullName;
    private readonly Database database;
    private readonly FakeClock clock = new(Noon(2026, 5, 1));
    private readonly OutboxTable outbox;

    public ExplainFixture()
    {
        database = new Database(Options.Create(new StorageOptions { Folder = folder }));
        var guidance = new Guidance(new CurrentBoards(), Options.Create(new ReminderOptions()));
        Files = new CaseFiles(database, guidance, clock, new Nudge());
        outbox = new OutboxTable(database, clock);
        Explainer = new Explainer(Files, new ToldNotices(database), guidance, clock);
        Services = new ServiceCollection().AddSingleton(Explainer).BuildServiceProvider();
        Record(Groups.After("bolton", new LocalDate(2026, 5, 1)));
        Until(new LocalDate(2026, 5, 21));
    }

    public CaseFiles Files { get; }

    public Explainer Explainer { get; }

    public ServiceProvider Services { get; }

    public void Record(params CaseEvent[] events)
    {
        Files.Record(Case, Groups.KeyWorker, _ => events, CancellationToken.None).GetAwaiter().GetResult();
        Deliver();
    }

    /// <summary>Looks at the case at noon of every day up to that one, and delivers what is to be said.</summary>
    public void Until(LocalDate last)
    {
        for (var day = London.DateOf(clock.Now).PlusDays(1); day <= last; day = day.PlusDays(1))
        {
            clock.Now = Noon(day.Year, day.Month, day.Day);
            Files.Look(Case, CancellationToken.None).GetAwaiter().GetResult();
            Deliver();
        }
    }

    /// <summary>Every row of every table of the service.</summary>
    public string Everything()
    {
        using var connection = database.Open();
        var tables = connection.Query<string>("select name from sqlite_master where type = 'table' order by name").ToList();
        return string.Join('\n', tables.SelectMany(table => connection.Query($"select * from {table}")
            .Select(row => $"{table}: {string.Join(", ", (IDictionary<string, object>)row)}")));
    }

    public void Dispose()
    {
        Services.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private void Deliver()
    {
        while (outbox.Claim() is { } parcel)
        {
            outbox.Settle(parcel, new Delivery.Done(null));
        }
    }

    private static Instant Noon(int year, int month, int day) => London.At(new LocalDate(year, month, day), new LocalTime(12, 0));
}
