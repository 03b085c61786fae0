using NodaTime;

namespace CoreGroupBot.Domain.Calendar;

/// <summary>The date lies outside the years that the calendar covers, so nothing can be counted to or from it.</summary>
public sealed class OutsideCalendarException(LocalDate first, LocalDate last, string asked)
    : ArgumentOutOfRangeException(null, Say($"{asked} is outside the working-day calendar, which covers {Dates.Long(first)} to {Dates.Long(last)}. "
        + $"A date so far away is usually a mistyped year."));
