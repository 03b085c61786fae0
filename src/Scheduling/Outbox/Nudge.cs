using System.Threading.Channels;

namespace CoreGroupBot.Scheduling.Outbox;

/// <summary>Tells the delivery loop that there may be something to send. A nudge that is lost costs a few seconds: the
/// job engine nudges too.</summary>
public sealed class Nudge
{
    private readonly Channel<bool> channel = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private volatile TaskCompletionSource heard = New();

    /// <summary>Completes at the next nudge.</summary>
    public Task Next => heard.Task;

    public void Now()
    {
        channel.Writer.TryWrite(true);
        Interlocked.Exchange(ref heard, New()).SetResult();
    }

    public ValueTask<bool> Wait(CancellationToken ct) => channel.Reader.ReadAsync(ct);

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
