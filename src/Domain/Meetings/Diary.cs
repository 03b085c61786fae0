using NodaTime;

namespace CoreGroupBot.Domain.Meetings;

/// <summary>A stretch of local time in Europe/London; the end is excluded.</summary>
public sealed record BusyTime(LocalDateTime Start, LocalDateTime End)
{
    public bool Overlaps(LocalDateTime start, LocalDateTime end) => Start < end && start < End;
}

/// <summary>What is known of one member's time.</summary>
/// <param name="Busy">Null when the calendar cannot be read: unknown is never free.</param>
/// <param name="Opens">Start of the working day, by the mailbox's own settings or 09:00.</param>
/// <param name="Closes">End of the working day; a meeting ends by then.</param>
public sealed record Diary(string Member, IReadOnlyList<BusyTime>? Busy, LocalTime Opens, LocalTime Closes)
{
    public static readonly LocalTime OfficeOpens = new(9, 0);
    public static readonly LocalTime OfficeCloses = new(17, 0);

    public bool IsKnown => Busy is not null;

    public bool IsFree(LocalDateTime start, LocalDateTime end) =>
        Busy is { } busy && start.TimeOfDay >= Opens && end.TimeOfDay <= Closes
        && !busy.Any(taken => taken.Overlaps(start, end));
}
