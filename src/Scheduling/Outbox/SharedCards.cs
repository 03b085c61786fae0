using System.Text.Json;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Scheduling.Storage;
using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CoreGroupBot.Scheduling.Outbox;

/// <summary>Notices that go out in one card. Each stays a row of its own and waits until the card has gone: a crash in between says
/// them again and loses none.</summary>
public sealed class SharedCards(Database database, IClock clock)
{
    /// <summary>A word that waits for the rest of its list waits as long as this, and is still one of the list that goes meanwhile.</summary>
    public static readonly Duration Wait = Duration.FromSeconds(1);

    /// <summary>What else waits to be said to the same person by now, in the order in which it has been due.</summary>
    public const string BesideQuery =
        """
        select id as Id, key as Key, reference as Reference, body as Body, attempts as Attempts, may_be_repeat as MayBeRepeat,
            (select version from cases where cases.reference = outbox.reference) as Version
        from outbox
        where lane = @lane and due <= @now and state = 'waiting' and kind = 'notice' and not_before <= @soon
        order by due, id limit @atMost
        """;

    /// <summary>Whether something is being done, or about to be, in calendars for a case of which this person is to be told now.</summary>
    public const string AwaitsErrandsQuery =
        """
        select exists (select 1 from outbox
            where lane = @lane and due <= @now and state = 'waiting' and kind = 'notice' and not_before <= @soon
                and exists (select 1 from outbox as errand
                    where errand.reference = outbox.reference and errand.kind = 'errand' and errand.state in ('waiting', 'sending')
                        and errand.not_before <= @now))
        """;

    /// <summary>Cases for which something is being done in calendars, or about to be; what is to be tried again later is not.</summary>
    public const string InCalendarsQuery =
        """
        select reference from outbox where state = 'sending' and kind = 'errand' and not_before <= @now
        union all
        select reference from outbox where state = 'waiting' and (kind = 'errand') = 1 and due <= @now and not_before <= @now
        """;

    public const string OnQuery =
        "select body from outbox where activity = @Activity and conversation = @Conversation and kind = 'notice' and activity is not null order by id";

    /// <param name="lane">Of the person. While a parcel of it is under way nobody else takes these.</param>
    public IReadOnlyList<Parcel> Beside(string lane, int atMost)
    {
        var now = clock.GetCurrentInstant();
        using var connection = database.Open();
        return [.. connection.Query<Row>(
            BesideQuery, new { lane, now = now.ToUnixTimeMilliseconds(), soon = (now + Wait).ToUnixTimeMilliseconds(), atMost })
            .Select(row => new Parcel(
                row.Id, row.Key, row.Reference, ParcelKind.Notice, row.Body, row.Attempts, row.MayBeRepeat, row.Version))];
    }

    /// <inheritdoc cref="AwaitsErrandsQuery"/>
    public bool AwaitsErrands(string lane)
    {
        var now = clock.GetCurrentInstant();
        using var connection = database.Open();
        return connection.ExecuteScalar<bool>(
            AwaitsErrandsQuery, new { lane, now = now.ToUnixTimeMilliseconds(), soon = (now + Wait).ToUnixTimeMilliseconds() });
    }

    /// <inheritdoc cref="InCalendarsQuery"/>
    public IReadOnlyList<string> InCalendars()
    {
        using var connection = database.Open();
        return [.. connection.Query<string>(InCalendarsQuery, new { now = clock.GetCurrentInstant().ToUnixTimeMilliseconds() }).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Everything that the card which went there said; one where it was no shared card.</summary>
    public IReadOnlyList<Notice> On(Receipt receipt)
    {
        using var connection = database.Open();
        return [.. connection.Query<string>(OnQuery, receipt).Select(body => JsonSerializer.Deserialize<Notice>(body, EventJson.Options)!)];
    }

    /// <summary>Marks what went in the card of another.</summary>
    internal static void Settle(Delivery.Done done, long at, SqliteConnection connection, SqliteTransaction transaction) => connection.Execute(
        """
        update outbox set state = 'sent', sent_at = @at, conversation = @Conversation, activity = @Activity, service_url = @ServiceUrl,
            problem = null, attempts = attempts + 1
        where id in @ids and state = 'waiting'
        """,
        new
        {
            ids = done.With.Select(parcel => parcel.Id),
            at,
            done.Receipt?.Conversation,
            done.Receipt?.Activity,
            done.Receipt?.ServiceUrl,
        },
        transaction);

    private sealed class Row
    {
        public long Id { get; set; }

        public string Key { get; set; } = "";

        public string Reference { get; set; } = "";

        public string Body { get; set; } = "";

        public int Attempts { get; set; }

        public bool MayBeRepeat { get; set; }

        public int Version { get; set; }
    }
}
