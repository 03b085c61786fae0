using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Storage;

/// <summary>Events, what follows from them and the timer: all of it or nothing, from however many processes.</summary>
public sealed class CaseFilesTests : IDisposable
{
    private readonly Storehouse house = new();

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task What_is_recorded_is_stored_with_its_notices_its_errand_and_its_timer()
    {
        await house.Record(Storehouse.Opening(house.Today));
        Assert.Equal(3, house.Cases.History(Storehouse.Case).Count);
        Assert.Equal(["errand", "notice"], house.Ask<string>("select kind from outbox order by kind"));
        Assert.Single(house.Ask<long>("select due from timers"));
        Assert.True(house.Cases.NextTimer() > house.Clock.Now);
    }

    [Fact]
    public async Task What_throws_stores_nothing_and_leaves_the_timer_that_was()
    {
        await house.Record(Storehouse.Opening(house.Today));
        var (rows, timer) = (house.Outbox.State().Waiting, house.Cases.NextTimer());

        await Assert.ThrowsAsync<InvalidDataException>(
            () => house.Cases.Record(Storehouse.Case, "import", _ => throw new InvalidDataException(), default));
        await Assert.ThrowsAsync<UnknownBoardException>(
            () => house.Record([new MeetingHeld(house.Today, null), .. Storehouse.Opening(house.Today, "no-such-board")]));

        Assert.Equal(3, house.Cases.History(Storehouse.Case).Count);
        Assert.Equal((rows, timer), (house.Outbox.State().Waiting, house.Cases.NextTimer()));
        Assert.Equal(4, (await house.Record(new MeetingHeld(house.Today, null)))!.Version);
    }

    [Fact]
    public async Task What_another_process_records_is_seen_at_the_next_look()
    {
        await house.Record(Storehouse.Opening(house.Today));
        var (one, other) = (house.Cases, house.CasesOf(house.Open()));
        foreach (var day in Enumerable.Range(0, 6).Select(house.Today.PlusDays))
        {
            await other.Record(Storehouse.Case, "import", _ => [new MeetingHeld(day, null)], default);
            Assert.Equal(day, (await one.Open(Storehouse.Case, default))!.LastMeeting!.Date);
            Assert.Equal(day, (await one.Record(Storehouse.Case, "import", now => [new MinutesCirculated(now!.LastMeeting!.Date, day)], default))!.Minutes.Keys[^1]);
        }

        Assert.Equal(15, other.History(Storehouse.Case).Count);
        Assert.Empty(new AuditTrail(house.Database).Verify().Broken);
    }

    [Fact]
    public async Task Of_those_who_share_a_commit_one_that_throws_undoes_nothing_of_the_others()
    {
        await house.Record(Storehouse.Opening(house.Today));
        using var isWriting = new ManualResetEventSlim();
        using var othersWait = new ManualResetEventSlim();
        var first = Task.Run(() => house.Cases.Record(
            Storehouse.Case,
            "import",
            _ =>
            {
                isWriting.Set();
                othersWait.Wait();
                return [];
            },
            default));
        isWriting.Wait();
        var others = Enumerable.Range(0, 20).Select(n => house.Cases.Record(
            $"CG-{n % 4}", "import", _ => n % 5 == 3 ? throw new InvalidDataException() : Storehouse.Opening(house.Today), default)).ToList();
        othersWait.Set();
        await first;
        foreach (var (n, other) in others.Index())
        {
            Assert.Equal(n % 5 == 3, await Xunit.Record.ExceptionAsync(() => other) is InvalidDataException);
        }

        Assert.Equal(3 + (16 * 3), house.Ask<int>("select count(*) from case_events").Single());
        Assert.Empty(new AuditTrail(house.Database).Verify().Broken);
    }

    [Fact]
    public async Task Looking_again_adds_nothing()
    {
        await house.Record(Storehouse.Opening(house.Today));
        var before = (house.Outbox.State(), house.Cases.NextTimer());
        await house.Cases.Look(Storehouse.Case, default);
        Assert.Equal(before, (house.Outbox.State(), house.Cases.NextTimer()));
        Assert.Equal(3, house.Cases.History(Storehouse.Case).Count);
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_case_that_is_not_there()
    {
        Assert.Null(await house.Cases.Look("CG-404", default));
        Assert.Null(await house.Cases.Open("CG-404", default));
        Assert.Empty(house.Cases.References());
    }

    [Theory]
    [InlineData("bolton")]
    [InlineData("sewscb")]
    [InlineData("leaflet-2017")]
    public async Task After_a_look_the_timer_is_later_than_now_all_through_a_year(string board)
    {
        // Less than a millisecond, which the files do not keep.
        house.Clock.Now += Duration.FromNanoseconds(999_999);
        await house.Record(Storehouse.Opening(house.Today, board));
        var end = house.Clock.Now + Duration.FromDays(365);
        var looks = 0;
        while (house.Cases.NextTimer() is { } due && due < end)
        {
            Assert.True(due > house.Clock.Now, $"look {looks}: {due} is not after {house.Clock.Now}");
            house.Clock.Now = due;
            Assert.Equal([Storehouse.Case], house.Cases.Due(10));
            await house.Cases.Look(Storehouse.Case, default);
            Assert.Empty(house.Cases.Due(10));
            Assert.InRange(++looks, 1, 500);
        }

        Assert.InRange(looks, 10, 500);
    }

    [Fact]
    public async Task A_hold_that_nobody_answers_lapses_at_its_start_and_not_before()
    {
        var start = house.Today.PlusDays(2).At(new LocalTime(10, 0));
        await house.Record([.. Storehouse.Opening(house.Today), new SlotChosen("h-1", start, 60, "free")]);
        house.Clock.Now = London.At(start.Date, start.TimeOfDay) - Duration.FromMilliseconds(1);
        Assert.NotNull((await house.Cases.Look(Storehouse.Case, default))!.Standing);

        house.Clock.Move(Duration.FromMilliseconds(1));
        Assert.Equal([Storehouse.Case], house.Cases.Due(10));
        Assert.Null((await house.Cases.Look(Storehouse.Case, default))!.Standing);
        Assert.IsType<HoldLapsed>(house.Cases.History(Storehouse.Case)[^1].Event);
        Assert.Empty(house.Cases.Due(10));
    }

    [Fact]
    public async Task Two_holds_whose_time_has_come_lapse_in_one_look()
    {
        var start = house.Today.At(new LocalTime(9, 0));
        await house.Record(
            [.. Storehouse.Opening(house.Today), new SlotChosen("h-1", start, 60, "free"), new SlotChosen("h-2", start, 60, "free")]);
        Assert.Equal(2, house.Cases.History(Storehouse.Case).Count(recorded => recorded.Event is HoldLapsed));
        Assert.Empty(house.Cases.Due(10));
    }

    [Fact]
    public async Task Two_processes_that_record_at_once_lose_nothing_and_break_no_chain()
    {
        await house.Record(Storehouse.Opening(house.Today));
        var other = house.CasesOf(house.Open());
        await Task.WhenAll(new[] { house.Cases, other, house.Cases, other }.Select((files, writer) => Task.Run(async () =>
        {
            for (var n = 0; n < 15; n++)
            {
                await files.Record(
                    Storehouse.Case, $"writer-{writer}",
                    now => [new DelayExplained("first-core-group", house.Today, $"{now!.Version}")], default);
            }
        })));

        var history = house.Cases.History(Storehouse.Case);
        Assert.Equal(Enumerable.Range(1, 63), history.Select(recorded => recorded.Sequence));
        Assert.All(
            history.Skip(3),
            recorded => Assert.Equal($"{recorded.Sequence - 1}", ((DelayExplained)recorded.Event).Reason));
        Assert.Empty(new AuditTrail(house.Database).Verify().Broken);
    }
}
