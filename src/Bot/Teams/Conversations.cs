using CoreGroupBot.Scheduling.Storage;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Teams;

/// <summary>Where a person can be written to one to one.</summary>
/// <param name="TeamsId">The person as this app knows them ("29:…"); null until they were heard of.</param>
/// <param name="Conversation">Null until there is one.</param>
/// <param name="IsRemoved">They have removed the app. Teams may deliver all the same, so this is asked before sending.</param>
public sealed record Contact(string EntraId, string? TeamsId, string? Conversation, string ServiceUrl, bool IsRemoved);

/// <summary>What activities teach about where people can be reached. Everything here may be told twice, or in another
/// order, and comes out the same.</summary>
public sealed class Conversations(Database database, IOptions<TeamsOptions> teams, IClock clock)
{
    public Contact Of(string entraId)
    {
        using var connection = database.Open();
        var known = connection.Query<(string? TeamsId, string? Conversation, string ServiceUrl, bool IsRemoved)>(
            "select teams_id, conversation, service_url, is_removed from conversations where entra_id = @entraId",
            new { entraId = Key(entraId) });
        foreach (var row in known)
        {
            return new Contact(entraId, row.TeamsId, row.Conversation, Allowed(row.ServiceUrl), row.IsRemoved);
        }

        return new Contact(entraId, null, null, ServiceUrl(), false);
    }

    /// <summary>The service address that most people have, for channels and for people not heard of yet.</summary>
    public string ServiceUrl()
    {
        using var connection = database.Open();
        return Allowed(connection.QueryFirstOrDefault<string>(
            """
            select service_url from conversations where teams_id is not null
            group by service_url order by count(*) desc, service_url limit 1
            """));
    }

    /// <summary>Learns from any activity that was checked.</summary>
    /// <returns>False when it came late: the person has installed or removed the app since.</returns>
    public bool Learn(Activity activity)
    {
        if (activity.ServiceUrl is not { } serviceUrl)
        {
            return true;
        }

        using var connection = database.Open();
        if (activity.Type is ActivityTypes.Invoke && IsKnown(connection, activity))
        {
            return true;
        }

        using var line = database.Writing.EnterScope();
        foreach (var added in activity.MembersAdded ?? [])
        {
            if (added is { Id: { } id, AadObjectId: { Length: > 0 } person } && id.StartsWith("29:", StringComparison.Ordinal))
            {
                Heard(connection, person, id, serviceUrl);
            }
        }

        if (activity.From is not { Id: { } teamsId, AadObjectId: { Length: > 0 } entraId })
        {
            return true;
        }

        Heard(connection, entraId, teamsId, serviceUrl);
        return !Place.IsPersonal(activity) || connection.Execute(
            """
            update conversations set
                conversation = coalesce(@conversation, conversation), is_removed = @isRemoved, changed_at = @at
            where entra_id = @entraId and changed_at <= @at
            """,
            new
            {
                entraId = Key(entraId),
                conversation = activity.Conversation?.Id,
                isRemoved = IsRemoval(activity),
                at = ActivityTime.Of(activity, clock.GetCurrentInstant()).ToUnixTimeMilliseconds(),
            }) == 1;
    }

    /// <summary>How this app knows people ("29:…"), as far as they were heard of, in the order in which they are asked
    /// for.</summary>
    /// <param name="people">As the register calls them: an Entra object id or an address.</param>
    public IReadOnlyList<string> TeamsIdsOf(IEnumerable<string> people)
    {
        using var connection = database.Open();
        return
        [
            .. people.Select(person => connection.QueryFirstOrDefault<string>(
                    """
                    select teams_id from conversations
                    where entra_id = coalesce((select entra_id from people where person = @person), @person)
                    """,
                    new { person = Key(person) }))
                .OfType<string>().Where(id => id.StartsWith("29:", StringComparison.Ordinal)).Distinct(),
        ];
    }

    public void Opened(Contact contact, string conversation)
    {
        using var connection = database.Open();
        connection.Execute(
            """
            insert into conversations (entra_id, conversation, service_url) values (@entraId, @conversation, @ServiceUrl)
            on conflict (entra_id) do update set conversation = excluded.conversation
            """,
            new { entraId = Key(contact.EntraId), conversation, contact.ServiceUrl });
    }

    /// <summary>The conversation is gone on the other side; the next message opens one anew.</summary>
    public void Forget(string entraId)
    {
        using var connection = database.Open();
        connection.Execute(
            "update conversations set conversation = null where entra_id = @entraId", new { entraId = Key(entraId) });
    }

    /// <summary>Nearly every press: there is nothing to write.</summary>
    private static bool IsKnown(SqliteConnection connection, Activity activity) => connection.ExecuteScalar<bool>(
        """
        select exists (select 1 from conversations where entra_id = @entraId and teams_id = @teamsId and service_url = @ServiceUrl
            and (@conversation is null or (conversation = @conversation and not is_removed)))
        """,
        new
        {
            entraId = activity.From?.AadObjectId?.ToLowerInvariant(),
            teamsId = activity.From?.Id,
            activity.ServiceUrl,
            conversation = Place.IsPersonal(activity) ? activity.Conversation?.Id : null,
        });

    private static void Heard(SqliteConnection connection, string entraId, string teamsId, string serviceUrl) =>
        connection.Execute(
            """
            insert into conversations (entra_id, teams_id, service_url) values (@entraId, @teamsId, @serviceUrl)
            on conflict (entra_id) do update set teams_id = excluded.teams_id, service_url = excluded.service_url
                where teams_id is not excluded.teams_id or service_url is not excluded.service_url
            """,
            new { entraId = Key(entraId), teamsId, serviceUrl });

    /// <summary>An upgrade takes the old app away only to put the new one in its place.</summary>
    private static bool IsRemoval(Activity activity) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate => activity.Action is "remove",
        ActivityTypes.ConversationUpdate => Place.Names(activity.MembersRemoved, activity),
        _ => false,
    };

    private static string Key(string entraId) => entraId.ToLowerInvariant();

    private string Allowed(string? serviceUrl) =>
        teams.Value.Allows(serviceUrl) || teams.Value.IsLocalClient(serviceUrl) ? serviceUrl! : teams.Value.ServiceUrl;
}
