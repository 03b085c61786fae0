using System.Text.Json;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Scheduling.Storage;
using Dapper;
using NodaTime;

namespace CoreGroupBot.Scheduling.Outbox;

/// <summary>What has been said of a case, as the outbox remembers it.</summary>
public sealed class ToldNotices(Database database)
{
    public IReadOnlyList<Told> Of(string reference)
    {
        using var connection = database.Open();
        return [.. connection.Query<Row>(
                """
                select body, state, created_at, sent_at from outbox
                where reference = @reference and kind = 'notice' order by id
                """,
                new { reference })
            .Select(row => new Told(
                JsonSerializer.Deserialize<Notice>(row.Body, EventJson.Options)!,
                Instant.FromUnixTimeMilliseconds(row.CreatedAt),
                row.SentAt is { } at ? Instant.FromUnixTimeMilliseconds(at) : null,
                row.State == "refused"))];
    }

    /// <summary>Whether a later word on the same thing has reached the same recipient.</summary>
    public bool IsSuperseded(Notice notice)
    {
        using var connection = database.Open();
        return connection.Query<string>(
                "select body from outbox where reference = @Case and kind = 'notice' and state = 'sent'", new { notice.Case })
            .Any(body => Supersession.IsBy(notice, JsonSerializer.Deserialize<Notice>(body, EventJson.Options)!));
    }

    private sealed class Row
    {
        public string Body { get; set; } = "";

        public string State { get; set; } = "";

        public long CreatedAt { get; set; }

        public long? SentAt { get; set; }
    }
}
