using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Concerns;

/// <summary>What happened, in a sentence without names or addresses.</summary>
internal static class ConcernWords
{
    /// <param name="case">The case with the event in it.</param>
    public static string Of(ConcernEvent happened, CoreGroupCase @case) => happened switch
    {
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };
}
