using CoreGroupBot.Scheduling.Storage;
using Dapper;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Bot.Teams;

/// <summary>Where a person can be written to one to one.</summary>
/// <param name="TeamsId">The person as this app knows them ("29:…"); null until they were heard of.</param>
/// <param name="Conversation">Null until there is one.</param>
/// <param name="IsRemoved">They have removed the app. Teams may deliver all the same, so this is asked before sending.</param>
public sealed record Contact(string EntraId, string? TeamsId, string? Conversation, string ServiceUrl, bool IsRemoved);

/// <summary>What activities teach about where people can be reached. Everything here may be told twice, or in another
/// order, and comes out the same.</summary>
public sealed class Conversations(Database database, IOptions<TeamsOptions> teams)
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
    public void Learn(Activity activity)
    {
        if (activity is not { From: { Id: { } teamsId, AadObjectId: { } entraId }, ServiceUrl: { } serviceUrl })
        {
            return;
        }

        var isPersonal = activity.Conversation?.ConversationType is "personal";
        using var connection = database.Open();
        connection.Execute(
            """
            insert into conversations (entra_id, teams_id, conversation, service_url, is_removed)
            values (@entraId, @teamsId, @conversation, @serviceUrl, @isRemoved)
            on conflict (entra_id) do update set
                teams_id = excluded.teams_id,
                conversation = coalesce(excluded.conversation, conversation),
                service_url = excluded.service_url,
                is_removed = case when @isPersonal then excluded.is_removed else is_removed end
            """,
            new
            {
                entraId = Key(entraId),
                teamsId,
                conversation = isPersonal ? activity.Conversation?.Id : null,
                serviceUrl,
                isPersonal,
                isRemoved = isPersonal && IsRemoval(activity),
            });
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

    private static bool IsRemoval(Activity activity) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate => activity.Action?.StartsWith("remove", StringComparison.Ordinal) is true,
        ActivityTypes.ConversationUpdate => activity.MembersRemoved is { } removed
            && removed.Any(member => member.Id is { } id && id == activity.Recipient?.Id),
        _ => false,
    };

    private static string Key(string entraId) => entraId.ToLowerInvariant();

    private string Allowed(string? serviceUrl) =>
        teams.Value.Allows(serviceUrl) || teams.Value.IsLocalClient(serviceUrl) ? serviceUrl! : teams.Value.ServiceUrl;
}
