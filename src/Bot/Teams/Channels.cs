using CoreGroupBot.Scheduling.Storage;
using Dapper;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Teams;

/// <summary>What activities teach about channels. A channel is known by its id: how it is called may change, and is never
/// kept.</summary>
public sealed class Channels(Database database, Conversations conversations, IOptions<TeamsOptions> teams)
{
    /// <summary>The service address of the channel, or the usual one where it was not heard of.</summary>
    public string ServiceUrlOf(string channel)
    {
        using var connection = database.Open();
        var known = connection.QueryFirstOrDefault<string>(
            "select service_url from channels where channel = @channel", new { channel });
        return teams.Value.Allows(known) || teams.Value.IsLocalClient(known) ? known! : conversations.ServiceUrl();
    }

    /// <summary>Keeps what is told, unless something later was told before.</summary>
    /// <returns>Every channel that it is news of.</returns>
    internal IReadOnlyList<string> Hear(ChannelNews news, string serviceUrl, Instant at)
    {
        var (connection, transaction) = database.BeginWrite();
        using var _ = connection;
        using var __ = transaction;
        IEnumerable<string> known = news.Channel is { } one ? [one] : connection.Query<string>(
            "select channel from channels where team = @Team", new { news.Team }, transaction).Append(news.Team).Distinct();
        var heard = known.Where(channel => connection.Execute(
            """
            insert into channels (channel, team, service_url, lost, changed_at) values (@channel, @Team, @serviceUrl, @Lost, @at)
            on conflict (channel) do update set
                team = excluded.team, service_url = excluded.service_url, lost = excluded.lost, changed_at = excluded.changed_at
                where excluded.changed_at >= changed_at
            """,
            new { channel, news.Team, serviceUrl, news.Lost, at = at.ToUnixTimeMilliseconds() }, transaction) == 1).ToList();
        transaction.Commit();
        return heard;
    }
}
