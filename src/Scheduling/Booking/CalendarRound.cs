using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Storage;
using Dapper;
using NodaTime;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Looks at everything that has changed in the organiser's calendar since the last round: after a gap in which
/// notifications may have been lost, of however long.</summary>
public sealed class CalendarRound(
    OrganiserChanges changes, Answers answers, CalendarCheck check, Database database, IClock clock)
{
    /// <summary>Meetings are arranged weeks ahead, seldom months.</summary>
    private static readonly Duration Window = Duration.FromDays(365);

    /// <summary>With less than this left of it, another window is begun.</summary>
    private static readonly Duration Ahead = Duration.FromDays(180);

    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        if (Link(now + Ahead) is { } link && await changes.Since(link, ct) is { } since)
        {
            // Where one cannot be read the link is not kept: the next round begins where this one did.
            foreach (var @event in since.Events)
            {
                await answers.Read(@event, ct);
            }

            Keep(since.Link);
            return;
        }

        // The round is begun before everything is looked at, so that what changes meanwhile is in the next one.
        var end = now + Window;
        var first = await changes.Begin(now - Duration.FromDays(1), end, ct);
        await check.Run(ct);
        Keep(first.Link, end);
    }

    private string? Link(Instant reaching)
    {
        using var connection = database.Open();
        return connection.QueryFirstOrDefault<string>(
            "select link from calendar_rounds where resource = @Resource and ends_at > @reaching",
            new { changes.Resource, reaching = reaching.ToUnixTimeMilliseconds() });
    }

    private void Keep(string link)
    {
        using var connection = database.Open();
        connection.Execute("update calendar_rounds set link = @link where resource = @Resource", new { changes.Resource, link });
    }

    private void Keep(string link, Instant end)
    {
        using var connection = database.Open();
        connection.Execute(
            """
            insert into calendar_rounds (resource, link, ends_at) values (@Resource, @link, @end)
            on conflict (resource) do update set link = excluded.link, ends_at = excluded.ends_at
            """,
            new { changes.Resource, link, end = end.ToUnixTimeMilliseconds() });
    }
}
