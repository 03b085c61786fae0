using NodaTime;

namespace CoreGroupBot.Scheduling.Outbox;

/// <summary>How long a parcel waits before it is tried again.</summary>
internal static class Pauses
{
    public static readonly Duration Longest = Duration.FromMinutes(10);

    /// <summary>Never nothing, or one parcel would be tried for ever in the same run.</summary>
    private static readonly Duration Shortest = Duration.FromSeconds(1);

    private static readonly Duration AtMost = Duration.FromDays(7);

    /// <summary>2 s, 4 s, 8 s … at most 10 minutes, or what the other side asked for.</summary>
    public static Duration After(int attempts, Duration? asked) => asked is { } wanted
        ? Duration.Min(AtMost, Duration.Max(Shortest, wanted))
        : Duration.Min(Longest, Duration.FromSeconds(Math.Pow(2, Math.Min(attempts, 10))));
}
