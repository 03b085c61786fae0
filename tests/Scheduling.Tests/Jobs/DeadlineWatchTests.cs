using CoreGroupBot.Scheduling.Jobs;
using CoreGroupBot.Scheduling.Storage;
using CoreGroupBot.Scheduling.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Jobs;

public sealed class DeadlineWatchTests : IDisposable
{
    private readonly Storehouse house = new();
    private DeadlineWatch watch;

    public DeadlineWatchTests() => watch = Watch(house.Cases);

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task A_case_that_cannot_be_looked_at_hides_no_other_and_stays_due()
    {
        foreach (var reference in new[] { "CG-1", "CG-2", "CG-3" })
        {
            await house.Cases.Record(reference, "import", _ => Storehouse.Opening(house.Today), default);
        }

        house.Sql("update case_events set type = 'NoSuchEvent' where reference = 'CG-2' and sequence = 3");
        watch = Watch(house.CasesOf(house.Open()));
        house.Clock.Move(Duration.FromDays(30));
        Assert.Equal(3, house.Cases.Due(10).Count);

        var failed = await Assert.ThrowsAsync<AggregateException>(() => watch.Run(default));
        Assert.IsType<InvalidDataException>(Assert.Single(failed.InnerExceptions));
        Assert.Equal(["CG-2"], house.Cases.Due(10));

        house.Sql("update case_events set type = 'PlanStarted' where reference = 'CG-2' and sequence = 3");
        await watch.Run(default);
        Assert.Empty(house.Cases.Due(10));
    }

    [Fact]
    public async Task It_ends_although_a_case_is_due_again_at_once()
    {
        await house.Record(Storehouse.Opening(house.Today));
        house.Sql("create trigger always after insert on timers begin update timers set due = 0; end");
        house.Clock.Move(Duration.FromDays(30));
        await watch.Run(default);
        Assert.Equal(["CG-1"], house.Cases.Due(10));
    }

    [Fact]
    public async Task More_than_a_batch_is_looked_at_in_one_run_the_broken_ones_too()
    {
        const int Cases = 450;
        for (var n = 0; n < Cases; n++)
        {
            house.Sql("insert into timers (due, reference) values (@n, @reference)", new { n, reference = $"CG-{n:000}" });
        }

        house.Sql(
            """
            insert into cases select reference, 1 from timers;
            insert into case_events select reference, 1, 0, 'import', 'NoSuchEvent', '{}', '' from timers where due < 250;
            """);
        var failed = await Assert.ThrowsAsync<AggregateException>(() => watch.Run(default));
        Assert.Equal(250, failed.InnerExceptions.Count);
        Assert.Equal(Cases, house.Cases.Due(1000).Count);
    }

    [Fact]
    public async Task Nothing_due_is_nothing_done()
    {
        await house.Record(Storehouse.Opening(house.Today));
        var before = house.Outbox.State();
        await watch.Run(default);
        Assert.Equal(before, house.Outbox.State());
    }

    private static DeadlineWatch Watch(CaseFiles cases) => new(cases, NullLogger<DeadlineWatch>.Instance);
}
