using System.Collections.Concurrent;
using NodaTime;

namespace CoreGroupBot.Scheduling.Jobs;

/// <param name="Sentence">What is wrong and what to do. It names settings and admin centres, never people or cases.</param>
/// <param name="Times">How often it was met since <paramref name="First"/>.</param>
public sealed record Finding(string Sentence, int Times, Instant First, Instant Last);

/// <summary>What a person must put right, as the service met it in the last day. Whatever is still wrong is met again, so
/// nothing is stored.</summary>
public sealed class Findings(IClock clock)
{
    private static readonly Duration Kept = Duration.FromDays(1);

    private readonly ConcurrentDictionary<string, Finding> met = new(StringComparer.Ordinal);

    /// <summary>The latest first.</summary>
    public IReadOnlyList<Finding> All
    {
        get
        {
            var since = clock.GetCurrentInstant() - Kept;
            return [.. met.Values.Where(finding => finding.Last > since).OrderByDescending(finding => finding.Last)];
        }
    }

    public void Add(string sentence)
    {
        var now = clock.GetCurrentInstant();
        met.AddOrUpdate(
            sentence,
            _ => new Finding(sentence, 1, now, now),
            (_, before) => now - before.Last > Kept
                ? new Finding(sentence, 1, now, now)
                : before with { Times = before.Times + 1, Last = now });
    }

    /// <summary>It was seen to work again.</summary>
    public void Settled(string sentence) => met.TryRemove(sentence, out _);
}
