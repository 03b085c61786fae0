using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Tests.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Outbox;

/// <summary>Sending in the background: it outlives what fails, and ends when the service does.</summary>
public sealed class SendingLoopTests : IDisposable
{
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(2);

    private readonly Storehouse house = new();
    private readonly TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task It_outlives_a_database_that_refuses_and_sends_at_the_next_nudge()
    {
        house.Put("a");
        house.Sql("create trigger full before update on outbox begin select raise(abort, 'disk full'); end");
        house.Carrier.Answer = (_, _) =>
        {
            arrived.SetResult();
            return Task.FromResult<Delivery>(new Delivery.Done());
        };
        var log = new Heard();
        var dispatch = house.Start(log);
        await dispatch.StartAsync(default);
        await log.Error.Task.WaitAsync(AtMost);
        Assert.False(dispatch.ExecuteTask!.IsCompleted);
        Assert.Empty(house.Carrier.Carried);

        house.Sql("drop trigger full");
        house.Nudge.Now();
        await arrived.Task.WaitAsync(AtMost);
        await dispatch.StopAsync(default).WaitAsync(AtMost);
        Assert.Equal("sent", house.StateOf("a"));
    }

    [Fact]
    public async Task What_may_not_go_yet_goes_when_its_time_has_come_without_waiting_for_the_next_tick()
    {
        house.Put("a");
        var again = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        house.Carrier.Answer = (parcel, _) =>
        {
            if (arrived.TrySetResult())
            {
                return Task.FromResult<Delivery>(new Delivery.NotYet(Duration.FromSeconds(3), KeepsPlace: true));
            }

            again.SetResult();
            return Task.FromResult<Delivery>(new Delivery.Done());
        };
        var dispatch = house.Start();
        await dispatch.StartAsync(default);
        await arrived.Task.WaitAsync(AtMost);
        using var limit = new CancellationTokenSource(AtMost);
        while (house.Timers.Waiting == 0)
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        // Before the clock is moved: the loop that carried it may look once more before it rests.
        Assert.False(again.Task.IsCompleted);
        house.Clock.Move(Duration.FromSeconds(3));
        house.Timers.Move(Duration.FromSeconds(3));
        await again.Task.WaitAsync(AtMost);
        await dispatch.StopAsync(default).WaitAsync(AtMost);
        Assert.Equal("sent", house.StateOf("a"));
    }

    [Fact]
    public async Task At_the_end_the_parcel_under_way_is_finished_and_no_other_begun()
    {
        house.Put("a");
        house.Put("b");
        var mayFinish = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        house.Carrier.Answer = async (_, _) =>
        {
            arrived.SetResult();
            await mayFinish.Task;
            return new Delivery.Done();
        };
        var dispatch = house.Start();
        await dispatch.StartAsync(default);
        await arrived.Task.WaitAsync(AtMost);

        // A job waits for its turn, as the job engine then waits for the job.
        var job = dispatch.Run(default);
        await ((IHostedLifecycleService)dispatch).StoppingAsync(default);
        mayFinish.SetResult();
        Assert.Equal(0, await job.WaitAsync(AtMost));
        await dispatch.StopAsync(default).WaitAsync(AtMost);
        Assert.Equal(("sent", "waiting"), (house.StateOf("a"), house.StateOf("b")));
    }

    [Fact]
    public async Task A_parcel_that_takes_too_long_at_the_end_is_sent_again_at_the_next_start()
    {
        house.Put("a");
        house.Carrier.Answer = async (_, ct) =>
        {
            arrived.SetResult();
            await new TaskCompletionSource().Task.WaitAsync(ct);
            return new Delivery.Done();
        };
        var dispatch = house.Start();
        await dispatch.StartAsync(default);
        await arrived.Task.WaitAsync(AtMost);
        await dispatch.StopAsync(default).WaitAsync(AtMost);
        Assert.True(dispatch.ExecuteTask!.IsCompletedSuccessfully);
        Assert.Equal("sending", house.StateOf("a"));
        dispatch.Dispose();

        house.Carrier.Answer = (_, _) => Task.FromResult<Delivery>(new Delivery.Done());
        Assert.Equal(1, await house.Start().Run(default));
        Assert.True(house.Carrier.Carried[^1].MayBeRepeat);
    }

    private sealed class Heard : ILogger<Dispatch>
    {
        public TaskCompletionSource Error { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel is LogLevel.Error)
            {
                Error.TrySetResult();
            }
        }
    }
}
