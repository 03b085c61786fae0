using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CoreGroupBot.Scheduling.Storage;

/// <summary>Deliveries that have recorded something: kept in the transaction of what they recorded, so that also after a crash
/// the second delivery of one adds nothing.</summary>
internal static class Causes
{
    public static bool Has(SqliteConnection connection, SqliteTransaction transaction, string cause) =>
        connection.ExecuteScalar<long>(
            "select count(*) from inbound where activity = @cause", new { cause }, transaction) > 0;

    public static void Keep(SqliteConnection connection, SqliteTransaction transaction, string cause, Instant now) =>
        connection.Execute(
            "insert into inbound (activity, received_at) values (@cause, @now)",
            new { cause, now = now.ToUnixTimeMilliseconds() }, transaction);
}
