using System.Text.Json;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Scheduling.Storage;
using Dapper;
using NodaTime;

namespace CoreGroupBot.Scheduling.Outbox;

/// <summary>A parcel that a person must look at.</summary>
/// <param name="About">The notice that it is, or whose card it changes; null for an errand.</param>
/// <param name="Errand">What is to be done in calendars; null for a notice.</param>
/// <param name="RetryAt">Null when it is not tried again by itself.</param>
/// <param name="Since">When it was refused, or stored if it is still tried.</param>
public sealed record StuckParcel(
    long Id, string Case, ParcelKind Kind, Notice? About, ErrandKind? Errand, string Problem, int Attempts, Instant? RetryAt,
    Instant Since);

/// <summary>What could not be delivered, for operators: look, then let it be tried again or dismiss it.</summary>
public sealed class StuckParcels(Database database, OutboxTable outbox, IClock clock, Nudge nudge)
{
    /// <summary>The oldest first.</summary>
    public IReadOnlyList<StuckParcel> All()
    {
        using var connection = database.Open();
        return [.. connection.Query<Row>(
            $"""
            select id, reference, kind, body, state, not_before, attempts, created_at, sent_at, problem
            from outbox where {OutboxSql.IsStuck} order by id
            """).Select(Read)];
    }

    /// <summary>Has it tried again at once.</summary>
    /// <returns>False when no stuck parcel has that id.</returns>
    public bool Retry(long id)
    {
        var found = Change("state = 'waiting', not_before = @now, due = @now, attempts = 0, sent_at = null", id);
        nudge.Now();
        return found;
    }

    /// <summary>It is not tried again, and stays as history.</summary>
    /// <returns>False when no stuck parcel has that id.</returns>
    public bool Dismiss(long id) => Change("state = 'dismissed', sent_at = @now", id);

    private bool Change(string change, long id)
    {
        using var connection = database.Open();
        return connection.Execute(
            $"update outbox set {change} where id = @id and {OutboxSql.IsStuck}",
            new { id, now = clock.GetCurrentInstant().ToUnixTimeMilliseconds() }) == 1;
    }

    private StuckParcel Read(Row row)
    {
        var kind = Enum.Parse<ParcelKind>(row.Kind, ignoreCase: true);
        return new StuckParcel(
            row.Id, row.Reference, kind,
            kind switch
            {
                ParcelKind.Notice => JsonSerializer.Deserialize<Notice>(row.Body, EventJson.Options),
                ParcelKind.Update => outbox.Told(JsonSerializer.Deserialize<string>(row.Body, EventJson.Options)!)?.Notice,
                _ => null,
            },
            kind is ParcelKind.Errand ? JsonSerializer.Deserialize<Errand>(row.Body, EventJson.Options)?.Kind : null,
            row.Problem ?? "", row.Attempts,
            row.State == "waiting" ? Instant.FromUnixTimeMilliseconds(row.NotBefore) : null,
            Instant.FromUnixTimeMilliseconds(row.State == "refused" ? row.SentAt ?? row.CreatedAt : row.CreatedAt));
    }

    private sealed class Row
    {
        public long Id { get; set; }

        public string Reference { get; set; } = "";

        public string Kind { get; set; } = "";

        public string Body { get; set; } = "";

        public string State { get; set; } = "";

        public long NotBefore { get; set; }

        public int Attempts { get; set; }

        public long CreatedAt { get; set; }

        public long? SentAt { get; set; }

        public string? Problem { get; set; }
    }
}
