using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Tests.Storage;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Outbox;

/// <summary>Neither lost nor doubled, as far as that can be had.</summary>
public sealed class DispatchTests : IDisposable
{
    private readonly Storehouse house = new();

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task What_is_due_is_sent_once_and_what_is_not_waits()
    {
        house.Put("now");
        house.Put("tomorrow", dueIn: Duration.FromDays(1));
        var dispatch = house.Start();
        Assert.Equal(1, await dispatch.Run(default));
        Assert.Equal(0, await dispatch.Run(default));
        Assert.Equal(["now"], house.Carrier.Keys);

        house.Clock.Move(Duration.FromDays(1));
        Assert.Equal(1, await dispatch.Run(default));
        Assert.Equal(["now", "tomorrow"], house.Carrier.Keys);
    }

    [Fact]
    public async Task Errands_go_first_and_then_what_has_been_due_for_longest()
    {
        house.Put("third", dueIn: Duration.FromMinutes(-1));
        house.Put("fourth");
        house.Put("second", dueIn: Duration.FromMinutes(-2));
        house.Put("first", "errand");
        await house.Start().Run(default);
        Assert.Equal(["first", "second", "third", "fourth"], house.Carrier.Keys);
    }

    [Fact]
    public async Task A_process_that_ended_between_claim_and_mark_leaves_a_possible_repeat()
    {
        house.Put("a");
        house.Put("b");
        Assert.False(house.Outbox.Claim()!.MayBeRepeat);

        await house.Start().Run(default);
        Assert.Equal([("a", true, 2), ("b", false, 1)], house.Carrier.Carried.Select(p => (p.Key, p.MayBeRepeat, p.Attempts)));
        Assert.Equal(("sent", "sent"), (house.StateOf("a"), house.StateOf("b")));
    }

    [Fact]
    public async Task A_process_that_ended_after_the_mark_repeats_nothing()
    {
        house.Put("a");
        house.Outbox.Settle(house.Outbox.Claim()!, new Delivery.Done());
        Assert.Equal(0, await house.Start().Run(default));
        Assert.Empty(house.Carrier.Carried);
    }

    [Fact]
    public async Task A_parcel_that_ends_the_process_each_time_lets_the_others_go_first()
    {
        house.Put("deadly");
        house.Put("b");
        for (var starts = 0; starts < 3; starts++)
        {
            Assert.Equal("deadly", house.Outbox.Claim()!.Key);
            house.Outbox.Recover();
        }

        Assert.Equal("b", house.Outbox.Claim()!.Key);
        house.Outbox.Recover();
        house.Clock.Move(Duration.FromMinutes(10));
        await house.Start().Run(default);
        Assert.Equal(["b", "deadly"], house.Carrier.Keys);
    }

    [Fact]
    public async Task A_parcel_that_throws_for_ever_blocks_no_other_and_is_stuck_after_five_times()
    {
        house.Put("poison", lane: "a");
        house.Put("good", lane: "b");
        house.Carrier.Answer = (parcel, _) => parcel.Key == "poison"
            ? throw new InvalidDataException("no")
            : Task.FromResult<Delivery>(new Delivery.Done());
        var dispatch = house.Start();
        for (var run = 1; run <= 5; run++)
        {
            Assert.Equal(run == 1 ? 1 : 0, await dispatch.Run(default));
            Assert.Equal(run, house.Carrier.Keys.Count(key => key == "poison"));
            Assert.Equal(run == 5 ? 1 : 0, house.Outbox.State().Stuck);
            house.Clock.Move(Duration.FromMinutes(10));
        }

        Assert.Equal("sent", house.StateOf("good"));
        Assert.Equal(["InvalidDataException"], house.Ask<string>("select problem from outbox where key = 'poison'"));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    [InlineData(90, 90)]
    public async Task A_parcel_put_off_is_not_tried_again_in_the_same_run(int asked, int seconds)
    {
        house.Put("a");
        house.Carrier.Answer = (_, _) => Task.FromResult<Delivery>(new Delivery.Later("busy", Duration.FromSeconds(asked)));
        var dispatch = house.Start();
        await dispatch.Run(default);
        Assert.Single(house.Carrier.Carried);

        house.Clock.Move(Duration.FromSeconds(seconds) - Duration.FromMilliseconds(1));
        await dispatch.Run(default);
        Assert.Single(house.Carrier.Carried);
        house.Clock.Move(Duration.FromMilliseconds(1));
        await dispatch.Run(default);
        Assert.Equal(2, house.Carrier.Carried.Count);
    }

    [Fact]
    public async Task What_was_sent_and_could_not_be_marked_is_marked_later_and_not_sent_again()
    {
        house.Put("a");
        house.Sql("create trigger full before update on outbox when new.state = 'sent' begin select raise(abort, 'disk full'); end");
        var dispatch = house.Start();
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => dispatch.Run(default));
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => dispatch.Run(default));
        Assert.Equal("sending", house.StateOf("a"));

        house.Sql("drop trigger full");
        Assert.Equal(1, await dispatch.Run(default));
        Assert.Equal("sent", house.StateOf("a"));
        Assert.Single(house.Carrier.Carried);
    }

    [Fact]
    public async Task Whoever_asked_and_went_away_interrupts_no_parcel_under_way()
    {
        house.Put("a");
        house.Put("b");
        using var request = new CancellationTokenSource();
        house.Carrier.Answer = async (_, ct) =>
        {
            await request.CancelAsync();
            ct.ThrowIfCancellationRequested();
            return new Delivery.Done();
        };
        Assert.Equal(1, await house.Start().Run(request.Token));
        Assert.Equal(("sent", "waiting"), (house.StateOf("a"), house.StateOf("b")));
    }

    [Fact]
    public async Task A_second_process_sends_nothing_and_takes_nothing_from_the_first_while_it_lives()
    {
        house.Put("a");
        var first = house.Start();
        house.Carrier.Answer = async (_, _) =>
        {
            await Assert.ThrowsAsync<IOException>(() => house.Start().Run(default));
            Assert.Equal("sending", house.StateOf("a"));
            return new Delivery.Done();
        };
        Assert.Equal(1, await first.Run(default));

        house.Put("b");
        first.Dispose();
        house.Carrier.Answer = (_, _) => Task.FromResult<Delivery>(new Delivery.Done());
        Assert.Equal(1, await house.Start().Run(default));
        Assert.Equal(["a", "b"], house.Carrier.Keys);
    }
}
