using CoreGroupBot.Scheduling.Storage;
using Dapper;
using NodaTime;

namespace CoreGroupBot.Scheduling.Booking;

/// <param name="Asked">Addresses that the service has asked, in lower case.</param>
public sealed record EventOfCase(string Event, string Case, string Hold, IReadOnlySet<string> Asked)
{
    /// <summary>As the service wrote it last; null where that is not known.</summary>
    public string? Subject { get; init; }

    /// <summary>HTML, as the service wrote it, without the joining details that Exchange adds.</summary>
    public string? Body { get; init; }

    /// <summary>Empty for the one that was the hold.</summary>
    public string Part { get; init; } = "";

    /// <summary>The change key under which it was looked at last.</summary>
    public string? Looked { get; init; }
}

/// <summary>Which case each calendar event belongs to.</summary>
public sealed class CalendarEvents(Database database)
{
    private const string Columns = "event, reference, hold, asked, subject, body, looked, part, ends_at as EndsAt";

    /// <summary>Adds it, or notes that others have been asked.</summary>
    /// <param name="subject">As written into it; null leaves what is known.</param>
    /// <param name="body">Likewise.</param>
    /// <param name="part">Which of several events of one booking.</param>
    public void Keep(
        string @event, string @case, string hold, Instant endsAt, IEnumerable<string> asked, string? subject = null, string? body = null,
        string part = "")
    {
        using var connection = database.Open();
        connection.Execute(
            """
            insert into calendar_events (event, reference, hold, ends_at, asked, subject, body, part)
            values (@event, @case, @hold, @endsAt, @asked, @subject, @body, @part)
            on conflict (event) do update set asked = excluded.asked, ends_at = excluded.ends_at,
                subject = coalesce(excluded.subject, subject), body = coalesce(excluded.body, body)
            """,
            new { @event, @case, hold, endsAt = endsAt.ToUnixTimeMilliseconds(), asked = Written(asked), subject, body, part });
    }

    /// <param name="subject">As written into it with that; null where it was left.</param>
    public void NoteAsked(string @event, IEnumerable<string> asked, string? subject = null)
    {
        using var connection = database.Open();
        connection.Execute(
            "update calendar_events set asked = @asked, subject = coalesce(@subject, subject) where event = @event",
            new { @event, asked = Written(asked), subject });
    }

    /// <summary>It was looked at in this state.</summary>
    /// <param name="changeKey">Null where it is to be looked at again.</param>
    public void NoteLooked(string @event, string? changeKey, Instant endsAt)
    {
        using var connection = database.Open();
        connection.Execute(
            "update calendar_events set looked = @changeKey, ends_at = @endsAt where event = @event",
            new { @event, changeKey, endsAt = endsAt.ToUnixTimeMilliseconds() });
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
        return connection.Query<Row>($"select {Columns} from calendar_events where event = @event", new { @event })
            .Select(Of).FirstOrDefault();
    }

    /// <summary>Every event of one booking.</summary>
    public IReadOnlyList<EventOfCase> OfHold(string @case, string hold)
    {
        using var connection = database.Open();
        return [.. connection.Query<Row>(
            $"select {Columns} from calendar_events where reference = @case and hold = @hold order by part, event",
            new { @case, hold }).Select(Of)];
    }

    /// <summary>Those whose meeting has not ended.</summary>
    public (IReadOnlyList<EventOfCase> Events, Instant LastEnd) EndingAfter(Instant now)
    {
        using var connection = database.Open();
        var rows = connection.Query<Row>(
            $"select {Columns} from calendar_events where ends_at > @now order by ends_at, event",
            new { now = now.ToUnixTimeMilliseconds() }).ToList();
        return ([.. rows.Select(Of)], rows.Count == 0 ? now : Instant.FromUnixTimeMilliseconds(rows[^1].EndsAt));
    }

    private static EventOfCase Of(Row row) => new(
        row.Event,
        row.Reference,
        row.Hold,
        row.Asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase))
    {
        Subject = row.Subject,
        Body = row.Body,
        Looked = row.Looked,
        Part = row.Part,
    };

    private static string Written(IEnumerable<string> asked) =>
        string.Join(' ', asked.Select(address => address.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal));

    private sealed record Row(
        string Event, string Reference, string Hold, string Asked, string? Subject, string? Body, string? Looked, string Part, long EndsAt);
}
