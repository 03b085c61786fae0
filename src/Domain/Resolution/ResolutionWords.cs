using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>What happened, in a sentence without names or addresses.</summary>
internal static class ResolutionWords
{
    /// <param name="case">The case with the event in it.</param>
    public static string Of(ResolutionEvent happened, CoreGroupCase @case) => happened switch
    {
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };
}
