using CoreGroupBot.Scheduling.Storage;
using Dapper;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;

namespace CoreGroupBot.Scheduling.Graph;

/// <summary>A professional as the organisation's directory knows them.</summary>
public sealed record Known(string EntraId, string Mail);

/// <summary>Finds professionals in the organisation's directory, guests included, and remembers them.</summary>
public sealed class StaffDirectory(GraphServiceClient graph, Database database)
{
    private static readonly string[] Wanted = ["id", "mail", "userPrincipalName"];

    /// <param name="person">Entra object id or email address.</param>
    /// <returns>Null when the directory does not know the person.</returns>
    public async Task<Known?> Find(string person, CancellationToken ct)
    {
        var key = person.ToLowerInvariant();
        if (Remembered(key) is { } remembered)
        {
            return remembered;
        }

        var found = await ById(key, ct) ?? (key.Contains('@') ? await ByMail(key, ct) : null);
        if (found is { } known)
        {
            Remember(key, known);
        }

        return found;
    }

    /// <summary>Where to write to. A partner agency's address may be unknown to the directory and is still an address.</summary>
    public async Task<string?> AddressOf(string person, CancellationToken ct) =>
        (await Find(person, ct))?.Mail ?? (person.Contains('@') ? person.ToLowerInvariant() : null);

    private async Task<Known?> ById(string key, CancellationToken ct)
    {
        try
        {
            var user = await graph.Users[key].GetAsync(request => request.QueryParameters.Select = Wanted, ct);
            return Of(user?.Id, user?.Mail ?? user?.UserPrincipalName);
        }
        catch (ApiException missing) when (missing.ResponseStatusCode == 404)
        {
            return null;
        }
    }

    /// <summary>A guest's sign-in name is not their address.</summary>
    private async Task<Known?> ByMail(string mail, CancellationToken ct)
    {
        try
        {
            var page = await graph.Users.GetAsync(
                request =>
                {
                    request.QueryParameters.Filter = $"mail eq '{mail.Replace("'", "''", StringComparison.Ordinal)}'";
                    request.QueryParameters.Select = Wanted;
                    request.QueryParameters.Top = 2;
                },
                ct);
            return page?.Value is [{ } only] ? Of(only.Id, only.Mail) : null;
        }
        catch (ApiException missing) when (missing.ResponseStatusCode == 404)
        {
            return null;
        }
    }

    private static Known? Of(string? id, string? mail) =>
        id is { Length: > 0 } && mail is { Length: > 0 } ? new Known(id, mail.ToLowerInvariant()) : null;

    private Known? Remembered(string key)
    {
        using var connection = database.Open();
        return connection.QueryFirstOrDefault<Known>(
            "select entra_id as EntraId, mail as Mail from people where person = @key or entra_id = @key", new { key });
    }

    private void Remember(string key, Known known)
    {
        using var connection = database.Open();
        connection.Execute(
            """
            insert into people (person, entra_id, mail) values (@key, @EntraId, @Mail)
            on conflict (person) do update set entra_id = excluded.entra_id, mail = excluded.mail
            """,
            new { key, known.EntraId, known.Mail });
    }
}
