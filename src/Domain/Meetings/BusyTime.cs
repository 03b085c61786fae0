using NodaTime;

namespace CoreGroupBot.Domain.Meetings;

/// <summary>A stretch of local time in Europe/London; the end is excluded.</summary>
public sealed record BusyTime(LocalDateTime Start, LocalDateTime End)
{
    public bool Overlaps(LocalDateTime start, LocalDateTime end) => Start < end && start < End;
}
