using NodaTime;

namespace CoreGroupBot.Scheduling.Pacing;

/// <summary>Hands out instants an even distance apart, a little slower than is allowed, since requests bunch on their way.
/// When the other side shows that it allows less, it gives way at once and comes back slowly.</summary>
/// <param name="perSecond">How many requests are allowed in a second.</param>
public sealed class EvenRate(double perSecond)
{
    private const double Share = 0.98;
    private const double Cut = 0.9;
    private const double Least = 0.1;

    /// <summary>From the least to the whole rate in so many seconds.</summary>
    private const double SecondsToRecover = 60;

    private static readonly Duration Together = Duration.FromSeconds(1);

    private readonly double full = perSecond * Share;
    private readonly Lock gate = new();
    private double rate = perSecond * Share;
    private Instant rateAsOf = Instant.MinValue;
    private Instant next = Instant.MinValue;
    private (string Place, Instant At)? refused;
    private Instant cutAt = Instant.MinValue;

    /// <summary>The next free instant, not before now; each is handed out once.</summary>
    public Instant Take(Instant now)
    {
        lock (gate)
        {
            Recover(now);
            var at = Instant.Max(now, next);
            next = at + Duration.FromSeconds(1 / rate);
            return at;
        }
    }

    /// <summary>"Too many requests". One place alone may have a limit of its own; two in one second share this one. What is
    /// refused within a second of giving way was on its way before.</summary>
    public void Refused(string place, Instant now)
    {
        lock (gate)
        {
            if (refused is var (other, at) && other != place && now - at <= Together && cutAt + Together < now)
            {
                Recover(now);
                (rate, cutAt) = (Math.Max(full * Least, rate * Cut), now);
            }

            refused = (place, now);
        }
    }

    private void Recover(Instant now)
    {
        if (rateAsOf != Instant.MinValue && now > rateAsOf)
        {
            rate = Math.Min(full, rate + full * (now - rateAsOf).TotalSeconds / SecondsToRecover);
        }

        rateAsOf = Instant.Max(rateAsOf, now);
    }
}
