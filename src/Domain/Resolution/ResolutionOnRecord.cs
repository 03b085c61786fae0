using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>The resolution process as it was recorded, child by child.</summary>
public sealed record ResolutionOnRecord
{
    public static ResolutionOnRecord None { get; } = new();

    public static ResolutionOnRecord After(CoreGroupCase @case, ResolutionEvent happened, Recorded recorded) => happened switch
    {
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };
}
