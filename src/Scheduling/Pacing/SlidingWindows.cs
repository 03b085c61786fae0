using NodaTime;

namespace CoreGroupBot.Scheduling.Pacing;

/// <summary>At most so many requests within any stretch of so long.</summary>
public readonly record struct Limit(int Requests, Duration Within);

/// <summary>Several limits at once, each counted exactly over what has been sent.</summary>
/// <param name="limits">At least one; the longest last.</param>
public sealed class SlidingWindows(IReadOnlyList<Limit> limits)
{
    private readonly int most = limits.Max(limit => limit.Requests);
    private readonly List<Instant> sent = [];

    /// <summary>The earliest instant, not before now, at which one more keeps every limit.</summary>
    public Instant Free(Instant now)
    {
        var free = now;
        foreach (var (requests, within) in limits)
        {
            if (sent.Count >= requests)
            {
                free = Instant.Max(free, sent[^requests] + within);
            }
        }

        return free;
    }

    /// <param name="at">When it had certainly arrived: a window that is counted from there never ends too early.</param>
    public void Sent(Instant at)
    {
        if (sent.Count >= 2 * most)
        {
            sent.RemoveRange(0, sent.Count - most);
        }

        sent.Add(at);
    }

    /// <summary>Whether nothing that was sent counts any more.</summary>
    public bool IsClear(Instant now) => sent.Count == 0 || sent[^1] + limits[^1].Within <= now;
}
