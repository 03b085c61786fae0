using System.Threading.Channels;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Something that Graph says has happened, still to be looked at.</summary>
public abstract record Change
{
    private Change()
    {
    }

    public sealed record OfEvent(string Event) : Change;

    /// <summary>Notifications were lost on the way.</summary>
    public sealed record Missed : Change;

    public sealed record RenewalAsked(string Subscription) : Change;

    public sealed record SubscriptionRemoved(string Subscription) : Change;
}

/// <summary>What is to be looked at soon. Losing it is harmless: the calendar check looks at everything.</summary>
public sealed class Changes
{
    private const int Room = 10_000;

    private readonly Channel<Change> channel = Channel.CreateBounded<Change>(
        new BoundedChannelOptions(Room) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Add(Change change) => channel.Writer.TryWrite(change);

    /// <summary>Everything that waits, each thing once.</summary>
    public IReadOnlySet<Change> TakeAll()
    {
        var all = new HashSet<Change>();
        while (channel.Reader.TryRead(out var change))
        {
            all.Add(change);
        }

        return all;
    }

    public ValueTask<bool> Wait(CancellationToken ct) => channel.Reader.WaitToReadAsync(ct);
}
