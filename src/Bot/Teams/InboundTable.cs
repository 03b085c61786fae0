using CoreGroupBot.Scheduling.Storage;
using Dapper;
using NodaTime;

namespace CoreGroupBot.Bot.Teams;

/// <summary>Activities that were dealt with. Teams delivers some twice; the second delivery does nothing, and a press gets
/// the answer of the first.</summary>
public sealed class InboundTable(Database database, IClock clock)
{
    private static readonly Duration Kept = Duration.FromDays(7);

    /// <summary>Marks an activity as dealt with.</summary>
    /// <returns>False when it was before.</returns>
    public bool Claim(string activity)
    {
        using var connection = database.Open();
        var now = clock.GetCurrentInstant();
        var claimed = connection.Execute(
            "insert into inbound (activity, received_at) values (@activity, @now) on conflict do nothing",
            new { activity, now = now.ToUnixTimeMilliseconds() }) == 1;
        if (claimed)
        {
            connection.Execute(
                "delete from inbound where received_at < @before",
                new { before = (now - Kept).ToUnixTimeMilliseconds() });
        }

        return claimed;
    }

    /// <summary>It failed half-way: the next delivery may try again.</summary>
    public void Release(string activity)
    {
        using var connection = database.Open();
        connection.Execute("delete from inbound where activity = @activity", new { activity });
    }

    public string? AnswerTo(string activity)
    {
        using var connection = database.Open();
        return connection.QueryFirstOrDefault<string>("select answer from inbound where activity = @activity", new { activity });
    }

    /// <summary>Keeps the answer unless one is there already.</summary>
    /// <returns>The one that is kept: of two deliveries at the same time both give the same.</returns>
    public string Keep(string activity, string answer)
    {
        using var connection = database.Open();
        connection.Execute(
            "insert into inbound (activity, received_at, answer) values (@activity, @now, @answer) on conflict do nothing",
            new { activity, answer, now = clock.GetCurrentInstant().ToUnixTimeMilliseconds() });
        return AnswerTo(activity) ?? answer;
    }
}
