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
    /// <summary>Checks every chain: that no entry was changed, removed, added or moved since it was recorded. Whoever can write
    /// to the file can forge a whole chain; a copy kept elsewhere shows that.</summary>
    /// <returns>The number of entries checked, and of each broken case the first entry that does not fit.</returns>
    public (int Checked, IReadOnlyList<string> Broken) Verify()
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        var heads = connection.Query<(string Reference, int Version)>("select reference, version from cases", transaction: transaction)
            .ToDictionary(head => head.Reference, head => head.Version, StringComparer.Ordinal);
        var broken = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        var (count, reference, before) = (0, "", "");
        foreach (var row in connection.Query<Row>(
            "select * from case_events order by reference, sequence", transaction: transaction, buffered: false))
        {
            count++;
            before = row.Reference == reference ? before : "";
            reference = row.Reference;
            var expected = last.GetValueOrDefault(reference) + 1;
            if (row.Sequence != expected || row.Hash != Hash(before, row))
            {
                broken.TryAdd(reference, expected);
            }

            before = row.Hash;
            last[reference] = row.Sequence;
        }

        // The case itself knows how many entries it has: none may be missing at the end, and none added.
        foreach (var (head, version) in heads.Where(head => last.GetValueOrDefault(head.Key) != head.Value))
        {
            broken.TryAdd(head, Math.Min(last.GetValueOrDefault(head), version) + 1);
        }

        return (count, [.. broken.Select(first => $"{first.Key} entry {first.Value}")]);
    }

    internal static List<Recorded> Read(SqliteConnection connection, SqliteTransaction? transaction, string reference) =>
        [.. Rows(connection, transaction, reference).Select(row => new Recorded(
            row.Sequence, Instant.FromUnixTimeMilliseconds(row.RecordedAt), row.RecordedBy, EventJson.Read(row.Type, row.Body)))];

    /// <returns>The hash of the last entry; empty where there is none.</returns>
    internal static string Head(SqliteConnection connection, SqliteTransaction? transaction, string reference) =>
        connection.QueryFirstOrDefault<string>(
            "select hash from case_events where reference = @reference order by sequence desc limit 1",
            new { reference }, transaction) ?? "";

    /// <param name="head">As it is before.</param>
    /// <returns>The hash of the last entry.</returns>
    internal static string Append(
        SqliteConnection connection, SqliteTransaction transaction, string reference, string head, IReadOnlyList<Recorded> events)
    {
        if (events.Count == 0)
        {
            return head;
        }

        connection.Execute(
            """
            insert into cases (reference, version) values (@reference, @version)
            on conflict do update set version = excluded.version
            """,
            new { reference, version = events[^1].Sequence }, transaction);
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
            head = row.Hash = Hash(head, row);
            connection.Execute(
                """
                insert into case_events (reference, sequence, recorded_at, recorded_by, type, body, hash)
                values (@Reference, @Sequence, @RecordedAt, @RecordedBy, @Type, @Body, @Hash)
                """,
                row, transaction);
        }

        return head;
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
