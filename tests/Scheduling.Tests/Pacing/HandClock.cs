using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Pacing;

/// <summary>A clock whose timers go off when it is moved past them, and only then.</summary>
public sealed class HandClock(Instant now) : TimeProvider, IClock
{
    private readonly Lock gate = new();
    private readonly List<Timer> timers = [];

    public Instant Now { get; private set; } = now;

    /// <summary>How many wait for a timer.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
            {
                return timers.Count;
            }
        }
    }

    public Instant GetCurrentInstant() => Now;

    public void Move(Duration on)
    {
        List<Timer> due;
        lock (gate)
        {
            Now += on;
            due = [.. timers.Where(timer => timer.At <= Now)];
            due.ForEach(timer => timers.Remove(timer));
        }

        due.ForEach(timer => timer.Go());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(HandClock clock, Action go) : ITimer
    {
        public Instant At { get; private set; }

        public void Go() => go();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                clock.timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    At = clock.Now + Duration.FromTimeSpan(dueTime);
                    clock.timers.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, default);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
