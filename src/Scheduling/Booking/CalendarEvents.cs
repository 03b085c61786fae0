using CoreGroupBot.Scheduling.Storage;
using Dapper;
using NodaTime;

namespace CoreGroupBot.Scheduling.Booking;

/// <param name="Asked">Addresses that the service has asked, in lower case.</param>
public sealed record EventOfCase(string Event, string Case, string Hold, IReadOnlySet<string> Asked);

/// <summary>Which case each calendar event belongs to.</summary>
public sealed class CalendarEvents(Database database)
{
    /// <summary>Adds it, or notes that others have been asked.</summary>
    public void Keep(string @event, string @case, string hold, Instant endsAt, IEnumerable<string> asked)
    {
        using var connection = database.Open();
        connection.Execute(
            """
            insert into calendar_events (event, reference, hold, ends_at, asked) values (@event, @case, @hold, @endsAt, @asked)
            on conflict (event) do update set asked = excluded.asked, ends_at = excluded.ends_at
            """,
            new { @event, @case, hold, endsAt = endsAt.ToUnixTimeMilliseconds(), asked = Written(asked) });
    }

    public void NoteAsked(string @event, IEnumerable<string> asked)
    {
        using var connection = database.Open();
        connection.Execute(
            "update calendar_events set asked = @asked where event = @event", new { @event, asked = Written(asked) });
    }

    public void Forget(string @event)
    {
        using var connection = database.Open();
        connection.Execute("delete from calendar_events where event = @event", new { @event });
    }

    /// <returns>Null when it is none of ours.</returns>
    public EventOfCase? Find(string @event)
    {
        using var connection = database.Open();
        return connection.Query<(string Event, string Case, string Hold, string Asked)>(
            "select event, reference, hold, asked from calendar_events where event = @event", new { @event })
            .Select(Of).FirstOrDefault();
    }

    /// <summary>Those whose meeting has not ended.</summary>
    public (IReadOnlyList<EventOfCase> Events, Instant LastEnd) EndingAfter(Instant now)
    {
        using var connection = database.Open();
        var rows = connection.Query<(string Event, string Case, string Hold, string Asked, long EndsAt)>(
            """
            select event, reference, hold, asked, ends_at from calendar_events where ends_at > @now order by ends_at, event
            """,
            new { now = now.ToUnixTimeMilliseconds() }).ToList();
        return (
            [.. rows.Select(row => Of((row.Event, row.Case, row.Hold, row.Asked)))],
            rows.Count == 0 ? now : Instant.FromUnixTimeMilliseconds(rows[^1].EndsAt));
    }

    private static EventOfCase Of((string Event, string Case, string Hold, string Asked) row) => new(
        row.Event,
        row.Case,
        row.Hold,
        row.Asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase));

    private static string Written(IEnumerable<string> asked) =>
        string.Join(' ', asked.Select(address => address.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal));
}
