using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Papers;

/// <summary>What is on record of the papers.</summary>
public sealed record PapersOnRecord
{
    public static PapersOnRecord None { get; } = new();

    public static PapersOnRecord After(CoreGroupCase @case, PaperEvent happened, Recorded recorded) => happened switch
    {
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };
}
