using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Papers;

/// <summary>What happened, in a sentence without names or addresses.</summary>
internal static class PaperWords
{
    /// <param name="case">The case with the event in it.</param>
    public static string Of(PaperEvent happened, CoreGroupCase @case) => happened switch
    {
        IntervalRequested e => $"Longer interval until {Dates.Long(e.Until)} asked for on {Dates.Long(e.On)}. Reason: {e.Reason}",
        IntervalRefused e => $"Longer interval until {Dates.Long(e.Until)} refused on {Dates.Long(e.On)}"
            + (e.Reason is { } reason ? $". Reason: {reason}" : ""),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };
}
