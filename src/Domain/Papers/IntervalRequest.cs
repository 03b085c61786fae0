using NodaTime;

namespace CoreGroupBot.Domain.Papers;

/// <summary>A longer interval that the key worker asked for.</summary>
/// <param name="Number">1 for the first of the case: what its cards carry.</param>
/// <param name="RefusedAt">Null while it is unanswered or agreed.</param>
public sealed record IntervalRequest(
    int Number, LocalDate After, LocalDate Until, string Reason, LocalDate On, Instant At, Instant? RefusedAt, string? WhyRefused);
