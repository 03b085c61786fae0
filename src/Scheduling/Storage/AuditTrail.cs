using System.Security.Cryptography;
using System.Text;
using CoreGroupBot.Domain.Cases;
using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CoreGroupBot.Scheduling.Storage;

/// <summary>The list of a case's events as it is stored: append only, each entry chained by hash to the one before.</summary>
public sealed class AuditTrail(Database database)
{
    /// <summary>Checks every chain.</summary>
    /// <returns>The number of entries checked, and the first entry of each case whose hash does not fit.</returns>
    public (int Checked, IReadOnlyList<string> Broken) Verify()
    {
        using var connection = database.Open();
        var broken = new List<string>();
        var (count, reference, before) = (0, "", "");
        foreach (var row in connection.Query<Row>("select * from case_events order by reference, sequence", buffered: false))
        {
            count++;
            before = row.Reference == reference ? before : "";
            reference = row.Reference;
            if (row.Hash != Hash(before, row) && !broken.Exists(entry => entry.StartsWith(reference + " ", StringComparison.Ordinal)))
            {
                broken.Add($"{reference} entry {row.Sequence}");
            }

            before = row.Hash;
        }

        return (count, broken);
    }

    internal static List<Recorded> Read(SqliteConnection connection, SqliteTransaction? transaction, string reference) =>
        [.. Rows(connection, transaction, reference).Select(row => new Recorded(
            row.Sequence, Instant.FromUnixTimeMilliseconds(row.RecordedAt), row.RecordedBy, EventJson.Read(row.Type, row.Body)))];

    internal static void Append(
        SqliteConnection connection, SqliteTransaction transaction, string reference, IReadOnlyList<Recorded> events)
    {
        if (events.Count == 0)
        {
            return;
        }

        connection.Execute(
            "insert into cases (reference, version) values (@reference, 0) on conflict do nothing",
            new { reference }, transaction);
        var before = connection.QuerySingleOrDefault<string>(
            "select hash from case_events where reference = @reference order by sequence desc limit 1",
            new { reference }, transaction) ?? "";
        foreach (var recorded in events)
        {
            var row = new Row
            {
                Reference = reference,
                Sequence = recorded.Sequence,
                RecordedAt = recorded.At.ToUnixTimeMilliseconds(),
                RecordedBy = recorded.By,
                Type = EventJson.TypeOf(recorded.Event),
                Body = EventJson.Write(recorded.Event),
            };
            before = row.Hash = Hash(before, row);
            connection.Execute(
                """
                insert into case_events (reference, sequence, recorded_at, recorded_by, type, body, hash)
                values (@Reference, @Sequence, @RecordedAt, @RecordedBy, @Type, @Body, @Hash)
                """,
                row, transaction);
        }

        connection.Execute(
            "update cases set version = @version where reference = @reference",
            new { reference, version = events[^1].Sequence }, transaction);
    }

    private static IEnumerable<Row> Rows(SqliteConnection connection, SqliteTransaction? transaction, string reference) =>
        connection.Query<Row>(
            "select * from case_events where reference = @reference order by sequence", new { reference }, transaction);

    private static string Hash(string before, Row row) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', before, row.Reference, row.Sequence, row.RecordedAt, row.RecordedBy, row.Type, row.Body))));

    private sealed class Row
    {
        public string Reference { get; set; } = "";

        public int Sequence { get; set; }

        public long RecordedAt { get; set; }

        public string RecordedBy { get; set; } = "";

        public string Type { get; set; } = "";

        public string Body { get; set; } = "";

        public string Hash { get; set; } = "";
    }
}
