using System.Text.Json;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Scheduling.Storage;
using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CoreGroupBot.Scheduling.Outbox;

/// <summary>How the outbox stands.</summary>
/// <param name="Waiting">Rows that are still to be sent, future ones included.</param>
/// <param name="Stuck">Rows that were refused, or that have failed five times or more, and that nobody has dismissed.</param>
public sealed record OutboxState(int Waiting, int DueNow, Instant? Next, int Stuck);

/// <summary>The outbox as stored: claim, then send, then mark. A crash in between may repeat a parcel, never lose one.</summary>
public sealed class OutboxTable(Database database, IClock clock)
{
    internal string Folder => database.Folder;

    /// <summary>The next parcel, where none is under way.</summary>
    public Parcel? Claim() => Claim([], isErrandUnderWay: false);

    /// <summary>Takes the next parcel that is due and marks it as being sent; calendar errands go first, otherwise what has
    /// been due for longest.</summary>
    /// <param name="busy">Lanes in which something is under way: nothing of theirs is taken.</param>
    /// <param name="isErrandUnderWay">Errands are run one after the other, since two searches at once may find the same
    /// time.</param>
    public Parcel? Claim(IReadOnlyCollection<string> busy, bool isErrandUnderWay)
    {
        using (var reader = database.Open())
        {
            if (Next(reader, null, busy, isErrandUnderWay) is null)
            {
                return null;
            }
        }

        var (connection, transaction) = database.BeginWrite();
        using var _ = connection;
        using var __ = transaction;
        var row = connection.QuerySingleOrDefault<Row>(
            """
            update outbox set state = 'sending', attempts = attempts + 1 where id = @id
            returning id, key, reference, kind, body, attempts, may_be_repeat, lane,
                (select version from cases where cases.reference = outbox.reference) as version
            """,
            new { id = Next(connection, transaction, busy, isErrandUnderWay) }, transaction);
        transaction.Commit();
        return row is null ? null : new Parcel(
            row.Id, row.Key, row.Reference, Enum.Parse<ParcelKind>(row.Kind, ignoreCase: true), row.Body, row.Attempts,
            row.MayBeRepeat, row.Version, row.Lane);
    }

    /// <summary>Whether something is being sent, or could be at once.</summary>
    public bool IsBusy()
    {
        using var connection = database.Open();
        return connection.ExecuteScalar<bool>(OutboxSql.UnderWay) || Next(connection, null, [], isErrandUnderWay: false) is not null;
    }

    /// <summary>Marks what became of a parcel that is being sent.</summary>
    /// <returns>False when it is not being sent: nothing was marked.</returns>
    public bool Settle(Parcel parcel, Delivery delivery)
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
                where id = @Id and state = 'sending'
                """,
                new { parcel.Id, at, done.Receipt?.Conversation, done.Receipt?.Activity, done.Receipt?.ServiceUrl }, transaction),
            // What has failed often keeps its place no longer, so that whatever is wrong with it holds up nothing else.
            Delivery.Later later => connection.Execute(
                """
                update outbox set state = 'waiting', not_before = @notBefore, problem = @Problem,
                    due = case when attempts < 5 then due else @notBefore end
                where id = @Id and state = 'sending'
                """,
                new { parcel.Id, notBefore = at + (long)Pauses.After(parcel.Attempts, later.After).TotalMilliseconds, later.Problem },
                transaction),
            Delivery.NotYet notYet => connection.Execute(
                """
                update outbox set state = 'waiting', not_before = @notBefore, attempts = attempts - 1,
                    due = case when @KeepsPlace then due else @notBefore end
                where id = @Id and state = 'sending'
                """,
                new { parcel.Id, notBefore = at + (long)Pauses.After(parcel.Attempts, notYet.After).TotalMilliseconds, notYet.KeepsPlace },
                transaction),
            Delivery.Refused refused => connection.Execute(
                "update outbox set state = 'refused', sent_at = @at, problem = @Problem where id = @Id and state = 'sending'",
                new { parcel.Id, at, refused.Problem }, transaction),
            _ => connection.Execute("delete from outbox where id = @Id and state = 'sending'", new { parcel.Id }, transaction),
        };
        if (delivery is Delivery.Done { With.Count: > 0 } shared)
        {
            SharedCards.Settle(shared, at, connection, transaction);
            foreach (var with in shared.With)
            {
                LookAgainIfChanged(with, at, connection, transaction);
            }
        }

        if (delivery is Delivery.Obsolete || (delivery is Delivery.Done && parcel.Kind is ParcelKind.Notice))
        {
            LookAgainIfChanged(parcel, at, connection, transaction);
        }

        transaction.Commit();
        return changed == 1;
    }

    /// <summary>Whatever was being sent when its process ended is sent again, marked as a possible repeat. Only the one process
    /// that sends may ask, and only while it sends nothing.</summary>
    /// <remarks>What has been under way three times and never came back may be what ends the process: it waits, so that the
    /// others go first.</remarks>
    public int Recover()
    {
        using var connection = database.Open();
        return connection.ExecuteScalar<bool>(OutboxSql.UnderWay)
            ? connection.Execute(
                """
                update outbox set state = 'waiting', may_be_repeat = 1,
                    not_before = case when attempts < 3 then not_before else @later end,
                    due = case when attempts < 3 then due else @later end
                where state = 'sending'
                """,
                new { later = Now() + (long)Pauses.Longest.TotalMilliseconds })
            : 0;
    }

    /// <summary>Counts what waits: for operators, not for every tick.</summary>
    public OutboxState State()
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        var (waiting, due, next) = connection.QuerySingle<(int, int, long?)>(
            """
            select count(*), coalesce(sum(not_before <= @now), 0), min(case when not_before > @now then not_before end)
            from outbox where state = 'waiting'
            """,
            new { now = Now() }, transaction);
        var underWay = connection.ExecuteScalar<int>("select count(*) from outbox where state = 'sending'", transaction: transaction);
        return new OutboxState(
            waiting + underWay,
            due + underWay,
            next is { } at ? Instant.FromUnixTimeMilliseconds(at) : null,
            connection.ExecuteScalar<int>(OutboxSql.CountStuck, transaction: transaction));
    }

    public int CountStuck()
    {
        using var connection = database.Open();
        return connection.ExecuteScalar<int>(OutboxSql.CountStuck);
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

    /// <summary>The number of a notice: it stays while the notice does, and tells nothing of it.</summary>
    public long? IdOf(string key)
    {
        using var connection = database.Open();
        return connection.ExecuteScalar<long?>("select id from outbox where key = @key and kind = 'notice'", new { key });
    }

    /// <summary>The notice of that number.</summary>
    public Notice? ToldAs(long id)
    {
        using var connection = database.Open();
        return connection.QueryFirstOrDefault<string>("select body from outbox where id = @id and kind = 'notice'", new { id }) is { } body
            ? JsonSerializer.Deserialize<Notice>(body, EventJson.Options)
            : null;
    }

    /// <summary>Something may have happened between the carrier's look at the case and now: what was dropped may be right
    /// again, what was said may be settled already, or it takes the place of something said earlier. Then the watch looks at the
    /// case once more.</summary>
    private static void LookAgainIfChanged(Parcel parcel, long now, SqliteConnection connection, SqliteTransaction transaction)
    {
        var hasChanged = connection.ExecuteScalar<bool>(
            "select exists(select 1 from cases where reference = @Case and version <> @Version)", parcel, transaction);
        if (hasChanged || Supersedes(parcel, connection, transaction))
        {
            connection.Execute("delete from timers where reference = @Case", parcel, transaction);
            connection.Execute("insert into timers (due, reference) values (@now, @Case)", new { now, parcel.Case }, transaction);
        }
    }

    private static bool Supersedes(Parcel parcel, SqliteConnection connection, SqliteTransaction transaction)
    {
        if (parcel.Kind is not ParcelKind.Notice)
        {
            return false;
        }

        var said = JsonSerializer.Deserialize<Notice>(parcel.Body, EventJson.Options)!;
        return connection.Query<string>(
                """
                select body from outbox
                where reference = @Case and kind = 'notice' and state = 'sent' and closure is null and activity is not null and id <> @Id
                """,
                parcel, transaction)
            .Any(body => Supersession.IsBy(JsonSerializer.Deserialize<Notice>(body, EventJson.Options)!, said));
    }

    private long? Next(SqliteConnection on, SqliteTransaction? within, IReadOnlyCollection<string> busy, bool isErrandUnderWay)
    {
        var with = new { now = Now(), busy = JsonSerializer.Serialize(busy) };
        return (isErrandUnderWay ? null : on.ExecuteScalar<long?>(OutboxSql.NextErrand, with, within))
            ?? on.ExecuteScalar<long?>(OutboxSql.NextMessage, with, within);
    }

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

        public int Version { get; set; }

        public string Lane { get; set; } = "";
    }
}
