using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Papers;

/// <summary>One longer interval, as a key worker may ask for it and a line manager agree to it (Bolton only; rules.md
/// A19–A21).</summary>
public static class LongerInterval
{
    /// <summary>The last day without an agreement.</summary>
    public static LocalDate OrdinaryDue(Board board, LocalDate lastHeld) =>
        lastHeld.PlusWeeks(board.On(lastHeld).MaxIntervalWeeks?.Value ?? SubsequentMaxInterval.ServiceReminderWeeks);

    /// <summary>The latest request for the interval that runs; null when nobody asked.</summary>
    public static IntervalRequest? Asked(CoreGroupCase @case) => @case is { IsActive: true, LastMeeting: { } last }
        ? @case.Papers.IntervalRequests.FindLast(request => request.After == last.Date)
        : null;

    /// <summary>Agreed to that day or another one since it was asked for.</summary>
    public static IntervalExtended? Agreed(CoreGroupCase @case, IntervalRequest request) =>
        @case.Extensions.FindLast(extension => extension.After == request.After && extension.AgreedOn >= request.On);
}
