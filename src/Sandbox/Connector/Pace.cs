using NodaTime;

namespace CoreGroupBot.Sandbox.Connector;

/// <summary>Teams takes so many messages of one bot into one conversation, then answers 429.</summary>
internal sealed class Pace(IClock clock)
{
    private static readonly (int Messages, Duration Within)[] Limits =
        [(7, Duration.FromSeconds(1)), (8, Duration.FromSeconds(2)), (60, Duration.FromSeconds(30)), (1800, Duration.FromHours(1))];

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<Instant>> _sent = [];

    /// <summary>The whole seconds to wait, or 0 when the message may go.</summary>
    public int SecondsToWait(string conversation)
    {
        lock (_gate)
        {
            var now = clock.GetCurrentInstant();
            if (!_sent.TryGetValue(conversation, out var sent))
            {
                _sent.Add(conversation, sent = []);
            }
            sent.RemoveAll(at => now - at >= Limits[^1].Within);
            foreach (var (messages, within) in Limits)
            {
                var recent = sent.Where(at => now - at < within).ToList();
                if (recent.Count >= messages)
                {
                    return Math.Max(1, (int)Math.Ceiling((recent[^messages] + within - now).TotalSeconds));
                }
            }
            sent.Add(now);
            return 0;
        }
    }
}
