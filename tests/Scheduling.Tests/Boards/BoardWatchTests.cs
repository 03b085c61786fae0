using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Boards;
using CoreGroupBot.Scheduling.Jobs;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Boards;

/// <summary>Monday 15 June 2026; the conference was on that day.</summary>
public sealed class BoardWatchTests : IClock, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("board-watch-").FullName;
    private readonly OwnBoards own = new();
    private readonly CurrentBoards boards;
    private readonly CaseFiles cases;
    private readonly Guidance guidance;
    private readonly BoardWatch watch;
    private readonly Lights lights;
    private readonly Tick<BoardWatch> tick;

    public BoardWatchTests()
    {
        own.Put("own", 10);
        boards = new CurrentBoards(own.Folder);
        guidance = new Guidance(boards, Options.Create(new ReminderOptions()));
        cases = new CaseFiles(
            new Database(Options.Create(new StorageOptions { Folder = folder })), guidance, this, new Nudge());
        watch = new BoardWatch(boards, cases, NullLogger<BoardWatch>.Instance);
        lights = new Lights(this, [new TimetableEntry(nameof(BoardWatch), Duration.FromSeconds(30))]);
        tick = new Tick<BoardWatch>(watch, lights, NullLogger<Tick<BoardWatch>>.Instance);
    }

    public Instant GetCurrentInstant() => Instant.FromUtc(2026, 6, 15, 14, 0);

    public void Dispose()
    {
        own.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_changed_board_changes_the_dates_and_the_timers_of_its_cases()
    {
        await Opens("CG-1", "own");
        await watch.Run(default);
        var before = cases.NextTimer();
        Assert.Equal(new LocalDate(2026, 6, 29), await FirstDue("CG-1"));

        own.Put("own", 3);
        await watch.Run(default);

        Assert.Equal(new LocalDate(2026, 6, 18), await FirstDue("CG-1"));
        Assert.NotEqual(before, cases.NextTimer());
    }

    [Fact]
    public async Task A_bad_file_makes_the_light_red_and_changes_no_date_until_it_is_mended()
    {
        await Opens("CG-1", "own");
        await Tick();
        Assert.True(lights.IsGreen);

        own.Put("own", """{ "key": "own" }""");
        await Tick();
        Assert.Equal(("BoardWatch", "BoardFileException"), (lights.All.Single().Job, lights.All.Single().Problem));
        Assert.Equal(new LocalDate(2026, 6, 29), await FirstDue("CG-1"));

        own.Put("own", 3);
        await Tick();
        Assert.True(lights.IsGreen);
        Assert.Equal(new LocalDate(2026, 6, 18), await FirstDue("CG-1"));
    }

    [Fact]
    public async Task A_case_whose_board_has_gone_is_named_and_hinders_no_other()
    {
        await Opens("CG-1", "own");
        own.Put("other", 10);
        await watch.Run(default);
        await Opens("CG-2", "other");

        own.Remove("own");
        own.Put("other", 3);
        await Tick();

        Assert.False(lights.IsGreen);
        Assert.Equal(new LocalDate(2026, 6, 18), await FirstDue("CG-2"));
        var refused = await Assert.ThrowsAsync<UnknownBoardException>(() => cases.Look("CG-1", default));
        Assert.Equal(
            "There is no board \"own\". Known boards: bolton, cwm-taf-morgannwg, leaflet-2017, other, sandwell, sewscb.",
            refused.Message);

        own.Put("own", 4);
        await Tick();
        Assert.True(lights.IsGreen);
        Assert.Equal(new LocalDate(2026, 6, 19), await FirstDue("CG-1"));
    }

    private ValueTask Tick() => tick.Execute(null!, default);

    private Task<CoreGroupCase?> Opens(string reference, string board) => cases.Record(
        reference, "import",
        _ =>
        [
            new GroupDescribed(new CoreGroup(
                board, ["77"], [new Member("kw", Roles.KeyWorker, "Social care", "sw@example.org", null)], null, null)),
            new ConferenceHeld("77", new LocalDate(2026, 6, 15)),
            new PlanStarted("77", new LocalDate(2026, 6, 15)),
        ],
        default);

    private async Task<LocalDate> FirstDue(string reference) =>
        guidance.DeadlinesOf((await cases.Open(reference, default))!).First(deadline => deadline.Rule == "first-core-group").Due;
}
