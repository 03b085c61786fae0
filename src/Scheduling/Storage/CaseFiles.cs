using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Scheduling.Outbox;
using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CoreGroupBot.Scheduling.Storage;

/// <summary>The cases. Whatever happens to one goes through <see cref="Record"/>: its events, what follows from them in the
/// outbox, and the instant at which it next wants attention are stored in one transaction or not at all.</summary>
public sealed class CaseFiles(Database database, Guidance guidance, IClock clock, Nudge nudge)
{
    private readonly RememberedCases remembered = new();
    private readonly WriteLine line = new(database);

    public const string DueQuery = "select reference from timers where due <= @now order by due limit @atMost";

    public IReadOnlyList<string> References()
    {
        using var connection = database.Open();
        return [.. connection.Query<string>("select reference from cases order by reference")];
    }

    /// <returns>Null when there is no such case.</returns>
    public Task<CoreGroupCase?> Open(string reference, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        using var connection = database.Open();
        return Task.FromResult(remembered.Of(connection, null, reference).Case);
    }

    public IReadOnlyList<Recorded> History(string reference)
    {
        using var connection = database.Open();
        return AuditTrail.Read(connection, null, reference);
    }

    /// <summary>Appends what <paramref name="decide"/> makes of the case as it stands, and everything that follows.</summary>
    /// <param name="by">Entra object id of the person, or "import", "calendar", "service".</param>
    /// <param name="decide">Given the case, or null when there is none yet. Called once, under the write lock.</param>
    /// <returns>The case afterwards; null when there is none.</returns>
    public Task<CoreGroupCase?> Record(
        string reference, string by, Func<CoreGroupCase?, IReadOnlyList<CaseEvent>> decide, CancellationToken ct) =>
        RecordOnce(reference, by, decide, cause: null, ct);

    /// <summary>The same, for what may be asked for twice: <paramref name="decide"/> is not called where the same cause has
    /// recorded something before.</summary>
    /// <param name="cause">The delivery of an activity that makes this happen; null where it cannot come twice.</param>
    public async Task<CoreGroupCase?> RecordOnce(
        string reference, string by, Func<CoreGroupCase?, IReadOnlyList<CaseEvent>> decide, string? cause, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var after = await line.Run((connection, transaction) => Write(connection, transaction, reference, by, decide, cause));
        remembered.Keep(reference, after);
        nudge.Now();
        return after.Case;
    }

    private RememberedCases.Folded Write(
        SqliteConnection connection, SqliteTransaction transaction,
        string reference, string by, Func<CoreGroupCase?, IReadOnlyList<CaseEvent>> decide, string? cause)
    {
        var now = Instant.FromUnixTimeMilliseconds(clock.GetCurrentInstant().ToUnixTimeMilliseconds());
        var (head, before, @case) = remembered.Of(connection, transaction, reference);
        List<Recorded> added = [];
        void Add(string who, IReadOnlyList<CaseEvent> happened)
        {
            var first = before + added.Count + 1;
            List<Recorded> more = [.. happened.Select((@event, n) => new Recorded(first + n, now, who, @event))];
            @case = Fold.On(@case, reference, more);
            added.AddRange(more);
        }

        if (cause is null || !Causes.Has(connection, transaction, cause))
        {
            Add(by, decide(@case));
            if (cause is not null && added.Count > 0)
            {
                Causes.Keep(connection, transaction, cause, now);
            }
        }

        while (@case is not null && Errand.Lapses(@case, guidance.AllDeadlinesOf(@case), Guidance.Calendar) is { } lapses && lapses <= now)
        {
            Add("service", [new HoldLapsed(@case.Standing!.Hold)]);
        }

        if (@case is not null && guidance.QuorumOf(@case).News(@case, now) is { } quorum)
        {
            Add("service", [quorum]);
        }

        head = AuditTrail.Append(connection, transaction, reference, head, added);
        if (@case is not null)
        {
            new Consequences(connection, transaction, guidance).Store(@case, now);
        }

        return new(head, before + added.Count, @case);
    }

    /// <summary>Looks at a case again without anything having happened but time. Its timer is later than now afterwards, or
    /// gone.</summary>
    public Task<CoreGroupCase?> Look(string reference, CancellationToken ct) => Record(reference, "service", _ => [], ct);

    /// <summary>Cases whose timer has passed, the longest waiting first.</summary>
    public IReadOnlyList<string> Due(int atMost)
    {
        using var connection = database.Open();
        return [.. connection.Query<string>(
            DueQuery,
            new { now = clock.GetCurrentInstant().ToUnixTimeMilliseconds(), atMost })];
    }

    /// <summary>The earliest timer; it may have passed. Null when no case wants attention.</summary>
    public Instant? NextTimer()
    {
        using var connection = database.Open();
        return connection.ExecuteScalar<long?>("select min(due) from timers") is { } due
            ? Instant.FromUnixTimeMilliseconds(due)
            : null;
    }
}
