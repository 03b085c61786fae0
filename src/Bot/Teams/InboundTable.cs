using System.Collections.Concurrent;
using CoreGroupBot.Scheduling.Storage;
using Dapper;
using Microsoft.Extensions.Caching.Memory;
using NodaTime;

namespace CoreGroupBot.Bot.Teams;

/// <summary>Activities that were dealt with. Teams delivers some twice; the second delivery does nothing, and a press gets
/// the answer of the first. The words of answers are forgotten when the process ends: what was recorded then is on the disk
/// with the press that caused it, and the second delivery is told so.</summary>
public sealed class InboundTable(Database database, IClock clock) : IDisposable
{
    public const string ForgetQuery = "delete from inbound where received_at < @before";

    private static readonly Duration Kept = Duration.FromDays(7);
    private const int CharactersKept = 10_000_000;

    private readonly MemoryCache answered = new(new MemoryCacheOptions { SizeLimit = CharactersKept });
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> underWay = new(StringComparer.Ordinal);

    /// <summary>Marks an activity as dealt with.</summary>
    /// <returns>False when it was before.</returns>
    public bool Claim(string activity)
    {
        using var line = database.Writing.EnterScope();
        using var connection = database.Open();
        var now = clock.GetCurrentInstant();
        var claimed = connection.Execute(
            "insert into inbound (activity, received_at) values (@activity, @now) on conflict do nothing",
            new { activity, now = now.ToUnixTimeMilliseconds() }) == 1;
        if (claimed)
        {
            connection.Execute(ForgetQuery, new { before = (now - Kept).ToUnixTimeMilliseconds() });
        }

        return claimed;
    }

    /// <summary>It failed half-way: the next delivery may try again.</summary>
    public void Release(string activity)
    {
        using var connection = database.Open();
        connection.Execute("delete from inbound where activity = @activity", new { activity });
    }

    /// <summary>Answers a press, and every further delivery of it with the same, also when it is delivered twice at the same
    /// time.</summary>
    /// <param name="answer">The body, and whether it stands: what failed may be pressed again.</param>
    public async Task<string> Once(string activity, Func<Task<(string Body, bool Stands)>> answer)
    {
        var one = underWay.GetOrAdd(activity, _ => new Lazy<Task<string>>(() => Answer(activity, answer)));
        try
        {
            return await one.Value;
        }
        finally
        {
            underWay.TryRemove(new(activity, one));
        }
    }

    public void Dispose() => answered.Dispose();

    private async Task<string> Answer(string activity, Func<Task<(string Body, bool Stands)>> answer)
    {
        if (answered.TryGetValue(activity, out string? before))
        {
            return before!;
        }

        var (body, stands) = await answer();
        if (stands)
        {
            answered.Set(activity, body, new MemoryCacheEntryOptions { Size = body.Length });
        }

        return body;
    }
}
