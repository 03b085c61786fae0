using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Explaining;

/// <summary>A case as it stood at the end of a day.</summary>
/// <param name="At">The last instant of the day in Europe/London; of today, now.</param>
/// <param name="Events">Recorded up to then, in order.</param>
public sealed record Replay(LocalDate On, Instant At, CoreGroupCase Case, IReadOnlyList<Recorded> Events)
{
    /// <returns>Null when nothing had been recorded by the end of that day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is still to come.</exception>
    public static Replay? Of(string reference, IEnumerable<Recorded> history, LocalDate on, Instant now)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(on, London.DateOf(now));
        var end = London.StartOf(on.PlusDays(1)) - Duration.Epsilon;
        var at = Instant.Min(end, now);
        List<Recorded> events = [.. history.Where(recorded => recorded.At <= at)];
        return Fold.Of(reference, events) is { } @case ? new Replay(on, at, @case, events) : null;
    }
}
