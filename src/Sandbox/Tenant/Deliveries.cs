using NodaTime;

namespace CoreGroupBot.Sandbox.Tenant;

/// <summary>Everything that reached somebody, in order. The caller holds the tenant's lock.</summary>
internal sealed class Deliveries(IClock clock)
{
    private readonly List<Delivery> _all = [];
    private readonly HashSet<string> _seen = [];

    public IReadOnlyList<Delivery> All => _all;

    /// <param name="body">The whole of what was delivered: the same body to the same place again counts as a
    /// repeat.</param>
    public void Add(string kind, string to, string toId, string summary, string text, string body) =>
        _all.Add(
            new(clock.GetCurrentInstant(), to, toId, kind, summary, text, !_seen.Add(Opaque.Of(kind, toId, body))));
}

/// <param name="Kind">card, post, update, mail, hold, invitation or cancellation.</param>
internal sealed record Delivery(
    Instant At, string To, string ToId, string Kind, string Summary, string Text, bool Repeat);
