using System.Text.Json;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Outbox;
using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CoreGroupBot.Scheduling.Storage;

/// <summary>What follows from a case as it stands: notices and errands into the outbox, changes to cards whose matter is
/// settled, and the case's timer. Stored in the transaction of the event; doing it twice adds nothing.</summary>
internal sealed class Consequences(SqliteConnection connection, SqliteTransaction transaction, Guidance guidance)
{
    public void Store(CoreGroupCase @case, Instant now)
    {
        var deadlines = guidance.DeadlinesOf(@case);
        var plan = guidance.PlanOf(@case, deadlines, now);
        var all = guidance.AllDeadlinesOf(@case);
        var errands = Errand.Of(@case, all, Guidance.Calendar, now).ToList();

        var stored = Stored([.. errands.Select(errand => errand.Key), .. plan.Due.Select(notice => notice.Key)]);
        foreach (var errand in errands.Where(errand => !stored.Contains(errand.Key)))
        {
            Put(errand.Key, @case.Reference, ParcelKind.Errand, JsonSerializer.Serialize(errand, EventJson.Options), errand.At, now, $"errands {@case.Reference}");
        }

        foreach (var notice in plan.Due.Where(notice => !stored.Contains(notice.Key)))
        {
            Put(notice.Key, @case.Reference, ParcelKind.Notice, JsonSerializer.Serialize(notice, EventJson.Options), notice.SendAt(now, Guidance.Calendar), now, LaneOf(notice));
        }

        TakenTimes.Keep(connection, transaction, @case);
        CloseCards(@case, deadlines, now);
        SetTimer(@case.Reference, Earliest(
            Earliest(plan.Next, Errand.Lapses(@case, all, Guidance.Calendar)),
            @case.IsActive ? @case.Papers.Proposals.NextToPass(now) : null));
    }

    private HashSet<string> Stored(IReadOnlyList<string> keys) => keys.Count == 0 ? []
        : [.. connection.Query<string>(
            "select key from outbox where key in (select value from json_each(@keys))",
            new { keys = JsonSerializer.Serialize(keys) }, transaction)];

    private void CloseCards(CoreGroupCase @case, IReadOnlyList<Deadline> deadlines, Instant now)
    {
        var told = connection.Query<(string Key, string Body, string? Closure)>(
            """
            select key, body, closure from outbox
            where reference = @reference and kind = 'notice' and state = 'sent' order by id
            """,
            new { reference = @case.Reference }, transaction).ToList();
        if (@case.RulesTakenBack.IsEmpty && told.TrueForAll(one => Closure.IsFinal(one.Closure)))
        {
            return;
        }

        var notices = told.ConvertAll(one => JsonSerializer.Deserialize<Notice>(one.Body, EventJson.Options)!);
        foreach (var (notice, (key, _, known)) in notices.Zip(told))
        {
            var became = (Closure.Of(notice, @case, deadlines, now)
                ?? (notices.Exists(later => Supersession.IsBy(notice, later)) ? new Closure.Superseded() : null))?.Key;
            if (became == known || (Closure.IsFinal(known) && !(became is null && @case.RulesTakenBack.Contains(notice.Rule))))
            {
                continue;
            }

            // What was settled may come to stand open again: the booking that was to answer it came to nothing, or a report was taken back.
            Put($"{key}|{became ?? "open-again"}", @case.Reference, ParcelKind.Update, JsonSerializer.Serialize(key, EventJson.Options), now, now, LaneOf(notice));
            connection.Execute("update outbox set closure = @became where key = @key", new { key, became }, transaction);
        }
    }

    /// <summary>What was put once is not put again; but a card may come to say again what it said before, and a change says
    /// what is true when it arrives.</summary>
    private void Put(string key, string reference, ParcelKind kind, string body, Instant notBefore, Instant now, string lane) =>
        connection.Execute(
            """
            insert into outbox (key, reference, kind, body, lane, due, not_before, created_at)
            values (@key, @reference, @kind, @body, @lane, @notBefore, @notBefore, @now)
            on conflict (key) do update
                set state = 'waiting', due = excluded.due, not_before = excluded.not_before, attempts = 0
                where kind = 'update' and state = 'sent'
            """,
            new
            {
                key,
                reference,
                kind = kind.ToString().ToLowerInvariant(),
                body,
                lane,
                notBefore = notBefore.ToUnixTimeMilliseconds(),
                now = now.ToUnixTimeMilliseconds(),
            },
            transaction);

    /// <summary>What goes to one person or channel goes there in its order.</summary>
    private static string LaneOf(Notice notice) => notice.Recipient.Address.ToLowerInvariant();

    private void SetTimer(string reference, Instant? due)
    {
        var at = due?.ToUnixTimeMilliseconds();
        connection.Execute("delete from timers where reference = @reference and due is not @at", new { reference, at }, transaction);
        if (at is not null)
        {
            connection.Execute("insert into timers (due, reference) values (@at, @reference) on conflict do nothing", new { reference, at }, transaction);
        }
    }

    private static Instant? Earliest(Instant? one, Instant? other) =>
        one is { } a && other is { } b ? Instant.Min(a, b) : one ?? other;
}
