using CoreGroupBot.Domain.Notices;
using NodaTime;

namespace CoreGroupBot.Domain.Explaining;

/// <summary>A notice that the service has decided to say, and what became of it.</summary>
/// <param name="DecidedAt">When it was put among what is to be sent.</param>
/// <param name="SentAt">Null while it waits.</param>
/// <param name="Refused">It could not be delivered, and a person must look.</param>
public sealed record Told(Notice Notice, Instant DecidedAt, Instant? SentAt, bool Refused)
{
    public bool WasSaid => SentAt is not null && !Refused;

    /// <summary>What had been decided and said at that instant.</summary>
    public static IReadOnlyList<Told> AsOf(IEnumerable<Told> told, Instant now) =>
    [
        .. told.Where(each => each.DecidedAt <= now)
            .Select(each => each.SentAt <= now ? each : each with { SentAt = null, Refused = false }),
    ];
}
