using NodaTime;

namespace CoreGroupBot.Scheduling.Pacing;

/// <summary>Lets requests go when the other side allows them: one at a time into one place, within that place's limits, and
/// all together at an even rate. Who waits for a busy place holds up nobody who goes elsewhere.</summary>
/// <param name="limits">For each place.</param>
/// <param name="patience">Whoever would have to wait longer for their place is sent away.</param>
public sealed class Pace(IClock clock, TimeProvider time, EvenRate together, IReadOnlyList<Limit> limits, Duration patience) : IDisposable
{
    private const int ManyPlaces = 1000;

    /// <summary>After a silence of so long the way may be closed: no token, no connection.</summary>
    private static readonly Duration Silence = Duration.FromSeconds(30);

    /// <summary>So long the first is waited for that opens it.</summary>
    private static readonly Duration ToOpen = Duration.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly SemaphoreSlim turnstile = new(1, 1);
    private readonly Dictionary<string, Line> lines = new(StringComparer.Ordinal);
    private Instant answered = Instant.MinValue;
    private Task opening = Task.CompletedTask;

    /// <returns>Null where the place is not free soon enough: ask <see cref="WaitFor"/> when it is.</returns>
    public async Task<Turn?> Take(string place, CancellationToken ct)
    {
        var line = Enter(place);
        try
        {
            await line.Gate.WaitAsync(ct);
        }
        catch
        {
            Leave(line);
            throw;
        }

        var turn = new Turn(this, line);
        try
        {
            if (Wait(line) is var wait && wait > patience)
            {
                turn.GiveBack();
                return null;
            }

            await Delay(wait, ct);
            await PassTurnstile(turn, ct);
            return turn;
        }
        catch
        {
            turn.GiveBack();
            throw;
        }
    }

    /// <summary>How long until the place takes one more.</summary>
    public Duration WaitFor(string place)
    {
        lock (gate)
        {
            return lines.TryGetValue(place, out var line) ? Wait(line) : Duration.Zero;
        }
    }

    public void Dispose() => turnstile.Dispose();

    private Instant Now => clock.GetCurrentInstant();

    private Duration Wait(Line line)
    {
        lock (gate)
        {
            var now = Now;
            return Instant.Max(line.HeldUntil, line.Windows.Free(now)) - now is var wait && wait > Duration.Zero ? wait : Duration.Zero;
        }
    }

    /// <summary>One at a time, so that after a moment in which the machine stood still not everybody goes at once. After a silence
    /// the first goes ahead: whoever went with it would be held up with it while the way is opened, and all would arrive in a
    /// crowd.</summary>
    private async Task PassTurnstile(Turn turn, CancellationToken ct)
    {
        await turnstile.WaitAsync(ct);
        try
        {
            if (!opening.IsCompleted)
            {
                await Task.WhenAny(opening, Delay(ToOpen, ct));
                ct.ThrowIfCancellationRequested();
                opening = Task.CompletedTask;
            }

            await Delay(together.Take(Now) - Now, ct);
            lock (gate)
            {
                opening = Now - answered > Silence ? turn.Answered : Task.CompletedTask;
            }
        }
        finally
        {
            turnstile.Release();
        }
    }

    // A timer may fire a moment early.
    private Task Delay(Duration wait, CancellationToken ct) => wait <= Duration.Zero
        ? Task.CompletedTask
        : Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, ct);

    private Line Enter(string place)
    {
        lock (gate)
        {
            if (!lines.TryGetValue(place, out var line))
            {
                Forget();
                lines.Add(place, line = new Line(place, new SlidingWindows(limits)));
            }

            line.Inside++;
            return line;
        }
    }

    private void Leave(Line line)
    {
        lock (gate)
        {
            line.Inside--;
        }
    }

    private void Note(Line line, Duration? after)
    {
        var now = Now;
        together.Refused(line.Place, now);
        lock (gate)
        {
            line.HeldUntil = after is { } wait ? now + wait : line.HeldUntil;
        }
    }

    private void Forget()
    {
        if (lines.Count >= ManyPlaces)
        {
            var now = Now;
            foreach (var line in lines.Values.Where(one => one.Inside == 0 && one.HeldUntil <= now && one.Windows.IsClear(now)).ToList())
            {
                lines.Remove(line.Place);
                line.Gate.Dispose();
            }
        }
    }

    /// <summary>Leave to send one request. Given back when its answer is there.</summary>
    public sealed class Turn : IDisposable
    {
        private readonly Pace pace;
        private readonly Line line;
        private readonly TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal Turn(Pace pace, Line line) => (this.pace, this.line) = (pace, line);

        internal Task Answered => answered.Task;

        /// <summary>The other side said "too many requests".</summary>
        /// <param name="after">When it wants to hear of this place again.</param>
        public void Refused(Duration? after) => pace.Note(line, after);

        public void Dispose()
        {
            lock (pace.gate)
            {
                line.Windows.Sent(pace.Now);
                pace.answered = pace.Now;
            }

            GiveBack();
        }

        internal void GiveBack()
        {
            answered.SetResult();
            line.Gate.Release();
            pace.Leave(line);
        }
    }

    internal sealed class Line(string place, SlidingWindows windows)
    {
        public string Place { get; } = place;

        public SlidingWindows Windows { get; } = windows;

        public SemaphoreSlim Gate { get; } = new(1, 1);

        public Instant HeldUntil { get; set; } = Instant.MinValue;

        /// <summary>How many wait here or send.</summary>
        public int Inside { get; set; }
    }
}
