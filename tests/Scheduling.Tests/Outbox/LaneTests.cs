using System.Collections.Concurrent;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Tests.Storage;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Outbox;

/// <summary>Many parcels at once, and of one conversation one after the other: a busy channel holds up nobody else.</summary>
public sealed class LaneTests : IDisposable
{
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(2);
    private static readonly Task<Delivery> Done = Task.FromResult<Delivery>(new Delivery.Done());

    private readonly Storehouse house = new();

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task A_lane_that_takes_its_time_holds_up_no_other()
    {
        var mayFinish = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var (others, left) = (New(), 20);
        for (var n = 0; n < 100; n++)
        {
            house.Put($"busy-{n}", lane: "channel");
        }

        for (var n = 0; n < 20; n++)
        {
            house.Put($"other-{n}", lane: $"person-{n}");
        }

        house.Carrier.Answer = async (parcel, _) =>
        {
            if (parcel.Lane == "channel")
            {
                await mayFinish.Task;
            }
            else if (Interlocked.Decrement(ref left) == 0)
            {
                others.SetResult();
            }

            return new Delivery.Done();
        };
        var run = house.Start().Run(default);
        await others.Task.WaitAsync(AtMost);
        Assert.Equal("sending", house.StateOf("busy-0"));
        Assert.Equal("waiting", house.StateOf("busy-1"));

        mayFinish.SetResult();
        Assert.Equal(120, await run.WaitAsync(AtMost));
        Assert.Equal(
            Enumerable.Range(0, 100).Select(n => $"busy-{n}"), house.Carrier.Keys.Where(key => key.StartsWith("busy", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Of_one_lane_never_two_are_under_way()
    {
        var underWay = new ConcurrentDictionary<string, int>();
        for (var n = 0; n < 90; n++)
        {
            house.Put($"{n}", lane: $"lane-{n % 9}");
        }

        house.Carrier.Answer = async (parcel, _) =>
        {
            Assert.Equal(1, underWay.AddOrUpdate(parcel.Lane, 1, (_, now) => now + 1));
            await Task.Yield();
            underWay.AddOrUpdate(parcel.Lane, 0, (_, now) => now - 1);
            return new Delivery.Done();
        };
        Assert.Equal(90, await house.Start().Run(default));
        foreach (var lane in house.Carrier.Carried.GroupBy(parcel => parcel.Lane))
        {
            Assert.Equal(lane.OrderBy(parcel => parcel.Id).Select(parcel => parcel.Key), lane.Select(parcel => parcel.Key));
        }
    }

    [Fact]
    public async Task What_becomes_due_while_another_is_under_way_does_not_wait_for_it()
    {
        var mayFinish = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var (slow, quick) = (New(), New());
        house.Put("slow", lane: "a");
        house.Carrier.Answer = async (parcel, _) =>
        {
            (parcel.Key == "slow" ? slow : quick).SetResult();
            await (parcel.Key == "slow" ? mayFinish.Task : Task.CompletedTask);
            return new Delivery.Done();
        };
        var run = house.Start().Run(default);
        await slow.Task.WaitAsync(AtMost);

        house.Put("quick", lane: "b");
        house.Nudge.Now();
        await quick.Task.WaitAsync(AtMost);
        mayFinish.SetResult();
        Assert.Equal(2, await run.WaitAsync(AtMost));
    }

    [Fact]
    public async Task What_waits_to_be_tried_again_is_not_overtaken_in_its_lane()
    {
        house.Put("first", lane: "a");
        house.Put("second", lane: "a");
        house.Put("elsewhere", lane: "b");
        house.Carrier.Answer = (parcel, _) => parcel is { Key: "first", Attempts: 1 }
            ? Task.FromResult<Delivery>(new Delivery.Later("busy", Duration.FromSeconds(3)))
            : Done;
        Assert.Equal(1, await house.Start().Run(default));
        Assert.Equal(("waiting", "waiting", "sent"), (house.StateOf("first"), house.StateOf("second"), house.StateOf("elsewhere")));

        house.Clock.Move(Duration.FromSeconds(3));
        await house.Restart().Run(default);
        Assert.Equal(["first", "second"], house.Carrier.Keys.TakeLast(2));
    }

    [Fact]
    public async Task What_has_failed_five_times_lets_the_others_of_its_lane_pass()
    {
        house.Put("poison", lane: "a");
        house.Put("good", lane: "a");
        house.Carrier.Answer = (parcel, _) => parcel.Key == "poison" ? throw new InvalidDataException("no") : Done;
        var dispatch = house.Start();
        for (var run = 1; run <= 5; run++)
        {
            Assert.Equal("waiting", house.StateOf("good"));
            await dispatch.Run(default);
            house.Clock.Move(Duration.FromSeconds(16));
        }

        await dispatch.Run(default);
        Assert.Equal("sent", house.StateOf("good"));
    }

    [Theory]
    [InlineData(true, "waiting")]
    [InlineData(false, "sent")]
    public async Task What_was_not_tried_counts_no_attempt_and_keeps_its_place_only_where_it_must(bool keepsPlace, string second)
    {
        house.Put("first", lane: "a");
        house.Put("second", lane: "a");
        house.Carrier.Answer = (parcel, _) => parcel.Key == "first"
            ? Task.FromResult<Delivery>(new Delivery.NotYet(Duration.FromSeconds(30), keepsPlace))
            : Done;
        var dispatch = house.Start();
        for (var run = 0; run < 9; run++)
        {
            await dispatch.Run(default);
            Assert.Equal(second, house.StateOf("second"));
            house.Clock.Move(Duration.FromSeconds(30));
        }

        Assert.Equal([0], house.Ask<int>("select attempts from outbox where key = 'first'"));
        Assert.Equal(0, house.Outbox.State().Stuck);
    }

    [Fact]
    public async Task Errands_are_run_one_after_the_other_and_what_is_said_of_a_case_waits_for_its_own()
    {
        var mayFinish = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var elsewhere = New();
        house.Put("errand-1", "errand", lane: "errands CG-1", reference: "CG-1");
        house.Put("errand-2", "errand", lane: "errands CG-2", reference: "CG-2");
        house.Put("of-1", lane: "a", reference: "CG-1");
        house.Put("of-3", lane: "b", reference: "CG-3");
        house.Carrier.Answer = async (parcel, _) =>
        {
            if (parcel.Key == "errand-1")
            {
                await mayFinish.Task;
            }
            else if (parcel.Key == "of-3")
            {
                elsewhere.SetResult();
            }

            return new Delivery.Done();
        };
        var run = house.Start().Run(default);
        await elsewhere.Task.WaitAsync(AtMost);
        Assert.Equal(("waiting", "waiting"), (house.StateOf("errand-2"), house.StateOf("of-1")));

        mayFinish.SetResult();
        Assert.Equal(4, await run.WaitAsync(AtMost));
    }

    [Fact]
    public async Task What_waits_for_an_errand_of_its_case_is_overtaken_in_its_lane_only_by_what_is_urgent()
    {
        var mayFinish = New();
        var urgent = New();
        house.Put("errand-1", "errand", lane: "errands CG-1", reference: "CG-1");
        house.Put("of-1", lane: "a", reference: "CG-1");
        house.Put("of-2", lane: "a", reference: "CG-2");
        house.Put("urgent", lane: "a", reference: "CG-3");
        house.Sql("update outbox set body = '{\"IsUrgent\":true}' where key = 'urgent'");
        house.Carrier.Answer = async (parcel, _) =>
        {
            if (parcel.Key == "errand-1")
            {
                await mayFinish.Task;
            }
            else if (parcel.Key == "urgent")
            {
                urgent.SetResult();
            }

            return new Delivery.Done();
        };
        var run = house.Start().Run(default);
        await urgent.Task.WaitAsync(AtMost);
        mayFinish.SetResult();
        Assert.Equal(4, await run.WaitAsync(AtMost));
        Assert.Equal(["urgent", "of-1", "of-2"], house.Carrier.Keys.Where(key => key != "errand-1"));
    }

    [Fact]
    public async Task What_is_urgent_waits_for_nothing_that_is_tried_again_later()
    {
        house.Put("first", lane: "a");
        house.Carrier.Answer = (parcel, _) => parcel is { Key: "first", Attempts: 1 }
            ? Task.FromResult<Delivery>(new Delivery.Later("busy", Duration.FromMinutes(10)))
            : Done;
        var dispatch = house.Start();
        await dispatch.Run(default);
        house.Put("second", lane: "a");
        house.Put("urgent", lane: "a");
        house.Sql("update outbox set body = '{\"IsUrgent\":true}' where key = 'urgent'");

        Assert.Equal(1, await dispatch.Run(default));
        Assert.Equal(("waiting", "waiting", "sent"), (house.StateOf("first"), house.StateOf("second"), house.StateOf("urgent")));
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
