using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Scheduling.Boards;
using CoreGroupBot.Scheduling.Jobs;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Stories;

/// <summary>One case lived through a day at a time, on real storage with the real watch and the real outbox. Calendars are
/// empty and always work; the people do what the script says, at noon.</summary>
internal sealed class TheYear : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("story-").FullName;
    private readonly FakeClock clock;
    private readonly DeadlineWatch watch;
    private readonly IReadOnlyList<ICarrier> carriers;
    private readonly OutboxTable outbox;
    private readonly Script script;

    public TheYear(Script script)
    {
        this.script = script;
        clock = new FakeClock(London.At(script.Conference, new LocalTime(15, 0)));
        var database = new Database(Options.Create(new StorageOptions { Folder = folder }));
        Guidance = new Guidance(new CurrentBoards(), Options.Create(new ReminderOptions()));
        Cases = new CaseFiles(database, Guidance, clock, new Nudge());
        outbox = new OutboxTable(database, clock);
        Transcript = new Transcript(this);
        carriers = [Transcript, new EmptyDiaries(Cases, Guidance, clock)];
        watch = new DeadlineWatch(Cases, NullLogger<DeadlineWatch>.Instance);
    }

    public CaseFiles Cases { get; }

    public Guidance Guidance { get; }

    public Transcript Transcript { get; }

    public Instant Now => clock.Now;

    public LocalDate Today => London.DateOf(clock.Now);

    public OutboxTable Outbox => outbox;

    public async Task<string> Live()
    {
        await Cases.Record(script.Reference, "import", _ => script.Opening(), default);
        await Until(London.At(script.Conference, new LocalTime(23, 59)));
        for (var day = script.Conference.PlusDays(1); day <= script.Conference.PlusMonths(12); day = day.PlusDays(1))
        {
            await Until(London.At(day, new LocalTime(12, 0)));
            await PeopleAct(day);
            foreach (var act in script.Others.Where(act => act.On == day && act.Later is not null))
            {
                await Until(London.At(day, act.Later!.Value));
                Transcript.Act(act.By, act.What);
                await Cases.Record(script.Reference, act.By, _ => act.Events, default);
            }

            await Until(London.At(day, new LocalTime(23, 59)));
        }

        return Transcript.Text;
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task PeopleAct(LocalDate day)
    {
        var @case = await Cases.Open(script.Reference, default);
        foreach (var (by, what, events) in script.On(day, @case!, Guidance.DeadlinesOf(@case!)))
        {
            Transcript.Act(by, what);
            await Cases.Record(script.Reference, by, _ => events, default);
            await Until(clock.Now);
        }
    }

    /// <summary>Hops to everything that falls due on the way, so that nothing is skipped.</summary>
    private async Task Until(Instant target)
    {
        for (var hops = 0; hops < 500; hops++)
        {
            await watch.Run(default);
            await OneByOne.Send(outbox, carriers);
            var next = Next();
            if (next is not { } at || at > target)
            {
                clock.Now = Instant.Max(clock.Now, target);
                return;
            }

            clock.Now = Instant.Max(clock.Now, at);
        }

        throw new InvalidOperationException($"No progress at {clock.Now}.");
    }

    private Instant? Next()
    {
        var timer = Cases.NextTimer();
        return outbox.State().Next is { } row && timer is { } due ? Instant.Min(row, due) : timer ?? outbox.State().Next;
    }
}
