using CoreGroupBot.Domain.Calendar;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Graph;

/// <summary>A clock that moves only when told.</summary>
public sealed class FakeClock : IClock
{
    public Instant Now { get; set; } = London.At(new LocalDate(2026, 11, 23), new LocalTime(10, 0));

    public Instant GetCurrentInstant() => Now;

    public void Move(Duration on) => Now += on;
}
