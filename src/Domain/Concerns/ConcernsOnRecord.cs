using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Concerns;

/// <summary>Concerns as they stand.</summary>
public sealed record ConcernsOnRecord
{
    public static ConcernsOnRecord None { get; } = new();

    public static ConcernsOnRecord After(CoreGroupCase @case, ConcernEvent happened, Recorded recorded) => happened switch
    {
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };
}
