using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Papers;

/// <summary>What happened, in a sentence without names or addresses.</summary>
internal static class PaperWords
{
    /// <param name="case">The case with the event in it.</param>
    public static string Of(PaperEvent happened, CoreGroupCase @case) => happened switch
    {
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };
}
