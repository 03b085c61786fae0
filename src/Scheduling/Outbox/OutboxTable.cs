using System.Text.Json;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Scheduling.Storage;
using Dapper;
using NodaTime;

namespace CoreGroupBot.Scheduling.Outbox;

/// <summary>How the outbox stands.</summary>
/// <param name="Waiting">Rows that are still to be sent, future ones included.</param>
/// <param name="Stuck">Rows that were refused, or that have failed five times or more.</param>
public sealed record OutboxState(int Waiting, int DueNow, Instant? Next, int Stuck);

/// <summary>The outbox as stored: claim, then send, then mark. A crash in between may repeat a parcel, never lose one.</summary>
public sealed class OutboxTable(Database database, IClock clock)
{
    /// <summary>Takes the next parcel that is due and marks it as being sent; calendar errands go first, then in the order
    /// in which they were stored.</summary>
    public Parcel? Claim()
    {
        if (State().DueNow == 0)
        {
            return null;
        }

        var (connection, transaction) = database.BeginWrite();
        using var _ = connection;
        using var __ = transaction;
        var row = connection.QuerySingleOrDefault<Row>(
            """
            update outbox set state = 'sending', attempts = attempts + 1
            where id = (
                select id from outbox where state = 'waiting' and not_before <= @now
                order by kind = 'errand' desc, id limit 1)
            returning id, key, reference, kind, body, attempts, may_be_repeat as MayBeRepeat
            """,
            new { now = Now() }, transaction);
        transaction.Commit();
        return row is null ? null : new Parcel(
            row.Id, row.Key, row.Reference, Enum.Parse<ParcelKind>(row.Kind, ignoreCase: true), row.Body, row.Attempts,
            row.MayBeRepeat);
    }

    public void Settle(Parcel parcel, Delivery delivery)
    {
        var (connection, transaction) = database.BeginWrite();
        using var _ = connection;
        using var __ = transaction;
        var at = Now();
        var changed = delivery switch
        {
            Delivery.Done done => connection.Execute(
                """
                update outbox set state = 'sent', sent_at = @at, conversation = @Conversation, activity = @Activity,
                    service_url = @ServiceUrl, problem = null
                where id = @Id
                """,
                new { parcel.Id, at, done.Receipt?.Conversation, done.Receipt?.Activity, done.Receipt?.ServiceUrl }, transaction),
            Delivery.Later later => connection.Execute(
                "update outbox set state = 'waiting', not_before = @notBefore, problem = @Problem where id = @Id",
                new { parcel.Id, notBefore = at + (long)Pause(parcel, later).TotalMilliseconds, later.Problem }, transaction),
            Delivery.Refused refused => connection.Execute(
                "update outbox set state = 'refused', sent_at = @at, problem = @Problem where id = @Id",
                new { parcel.Id, at, refused.Problem }, transaction),
            _ => connection.Execute("delete from outbox where id = @Id", new { parcel.Id }, transaction),
        };
        if (changed != 1)
        {
            throw new InvalidOperationException($"Parcel {parcel.Id} is not in the outbox.");
        }

        transaction.Commit();
    }

    /// <summary>At start: whatever was being sent when the process ended is sent again, marked as a possible repeat.</summary>
    public int Recover()
    {
        using var connection = database.Open();
        return connection.Execute("update outbox set state = 'waiting', may_be_repeat = 1 where state = 'sending'");
    }

    public OutboxState State()
    {
        using var connection = database.Open();
        var row = connection.QuerySingle<(int Waiting, int DueNow, long? Next, int Stuck)>(
            """
            select
                coalesce(sum(state in ('waiting', 'sending')), 0),
                coalesce(sum(state = 'sending' or state = 'waiting' and not_before <= @now), 0),
                (select min(not_before) from outbox where state = 'waiting' and not_before > @now),
                coalesce(sum(state = 'refused' or state = 'waiting' and attempts >= 5), 0)
            from outbox
            """,
            new { now = Now() });
        return new OutboxState(
            row.Waiting, row.DueNow, row.Next is { } next ? Instant.FromUnixTimeMilliseconds(next) : null, row.Stuck);
    }

    /// <summary>The stored notice, where its card went and what has become of it.</summary>
    public (Notice Notice, Receipt? Receipt)? Told(string key)
    {
        using var connection = database.Open();
        var rows = connection.Query<(string Body, string? Conversation, string? Activity, string? ServiceUrl)>(
            "select body, conversation, activity, service_url from outbox where key = @key and kind = 'notice'", new { key });
        foreach (var row in rows)
        {
            var notice = JsonSerializer.Deserialize<Notice>(row.Body, EventJson.Options)!;
            return (notice, row is { Conversation: { } conversation, Activity: { } activity, ServiceUrl: { } url }
                ? new Receipt(conversation, activity, url)
                : null);
        }

        return null;
    }

    /// <summary>2 s, 4 s, 8 s … at most 10 minutes, or what the other side asked for.</summary>
    private static Duration Pause(Parcel parcel, Delivery.Later later) =>
        later.After ?? Duration.FromSeconds(Math.Min(600, Math.Pow(2, Math.Min(parcel.Attempts, 10))));

    private long Now() => clock.GetCurrentInstant().ToUnixTimeMilliseconds();

    private sealed class Row
    {
        public long Id { get; set; }

        public string Key { get; set; } = "";

        public string Reference { get; set; } = "";

        public string Kind { get; set; } = "";

        public string Body { get; set; } = "";

        public int Attempts { get; set; }

        public bool MayBeRepeat { get; set; }
    }
}
