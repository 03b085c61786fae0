using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Actions;

/// <summary>What happened, in a sentence without names or addresses.</summary>
internal static class ActionWords
{
    /// <param name="case">The case with the event in it.</param>
    public static string Of(ActionEvent happened, CoreGroupCase @case) => happened switch
    {
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };
}
