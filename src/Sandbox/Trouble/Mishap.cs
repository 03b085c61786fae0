namespace CoreGroupBot.Sandbox.Trouble;

/// <summary>A way in which a call goes wrong.</summary>
/// <param name="Name">As it is counted on the page.</param>
/// <param name="Status">What is answered; null where the connection is cut, which is a time-out that nobody has to wait for.</param>
/// <param name="Seconds">What Retry-After says; null where nothing says how long to wait.</param>
/// <param name="IsDone">What was asked for is done, and only the answer says otherwise.</param>
internal sealed record Mishap(string Name, int? Status = null, int? Seconds = null, bool IsDone = false)
{
    public static readonly IReadOnlyList<Mishap> OfTeams =
    [
        new("429", 429), new("429 with Retry-After", 429, Seconds: 3), new("500", 500), new("502", 502), new("503", 503), new("504", 504),
        new("cut off", null), new("cut off when done", null, IsDone: true),
    ];

    /// <summary>Graph nearly always says how long it wants to be left alone.</summary>
    public static readonly IReadOnlyList<Mishap> OfOutlook =
    [
        new("429 with Retry-After", 429, Seconds: 10), new("429 with Retry-After", 429, Seconds: 30), new("429 with Retry-After", 429, Seconds: 70),
        new("429", 429), new("503 with Retry-After", 503, Seconds: 20), new("503 with Retry-After", 503, Seconds: 120),
        new("503 when done", 503, Seconds: 15, IsDone: true), new("500", 500), new("502", 502), new("504", 504),
        new("cut off", null), new("cut off when done", null, IsDone: true),
    ];
}
