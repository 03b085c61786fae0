using NodaTime;

namespace CoreGroupBot.Bot.Tests;

/// <summary>A clock that moves only when told.</summary>
public sealed class FakeClock(Instant now) : IClock
{
    public Instant Now { get; set; } = now;

    public Instant GetCurrentInstant() => Now;
}
