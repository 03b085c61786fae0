using System.Globalization;
using Microsoft.Kiota.Abstractions;
using NodaTime;

namespace CoreGroupBot.Scheduling.Graph;

/// <summary>What Graph says when it has no time for a request.</summary>
internal static class GraphBusy
{
    /// <summary>Seconds. Longer than an hour is taken for a mistake.</summary>
    private const int Longest = 3600;

    public static bool Is(ApiException failed) => failed.ResponseStatusCode is 429 or 502 or 503 or 504;

    /// <returns>Null where it does not say when it wants to be asked again.</returns>
    public static Duration? RetryAfter(ApiException failed) =>
        failed.ResponseHeaders?.FirstOrDefault(header => header.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase))
            .Value?.FirstOrDefault() is { } text
        && int.TryParse(text, CultureInfo.InvariantCulture, out var seconds)
        && seconds is > 0 and <= Longest
            ? Duration.FromSeconds(seconds)
            : null;
}
