using NodaTime;

namespace CoreGroupBot.Sandbox;

/// <summary>The machine's clock plus an offset that only the sandbox changes; it keeps running at the machine's
/// pace.</summary>
/// <remarks>Every move rewrites the offset file, whole seconds as text, from which the service takes its own
/// time.</remarks>
internal sealed class SandboxClock(string offsetFile) : IClock
{
    private long _offsetSeconds;

    public Instant GetCurrentInstant() => Machine() + Duration.FromSeconds(Interlocked.Read(ref _offsetSeconds));

    /// <summary>The real time: what the lifetime of a managed identity token is measured by.</summary>
    public static Instant Machine()
    {
#pragma warning disable RS0030 // The one place of the sandbox where the machine's clock is read.
        return SystemClock.Instance.GetCurrentInstant();
#pragma warning restore RS0030
    }

    /// <summary>Moves to the first whole second of offset at which the clock reads <paramref name="instant"/> or
    /// later.</summary>
    public void MoveTo(Instant instant)
    {
        var seconds = (long)Math.Ceiling((instant - Machine()).TotalSeconds);
        Interlocked.Exchange(ref _offsetSeconds, seconds);
        var draft = offsetFile + ".new";
        File.WriteAllText(draft, seconds.ToString(System.Globalization.CultureInfo.InvariantCulture));
        File.Move(draft, offsetFile, overwrite: true);
    }
}
