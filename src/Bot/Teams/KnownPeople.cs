using CoreGroupBot.Scheduling.Storage;
using Dapper;

namespace CoreGroupBot.Bot.Teams;

/// <summary>Professionals as they have been looked up so far.</summary>
public sealed class KnownPeople(Database database)
{
    /// <summary>An Entra object id stands for itself; an address is found if it was looked up before.</summary>
    public Task<(string EntraId, string Mail)?> Find(string person, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        using var connection = database.Open();
        foreach (var known in connection.Query<(string EntraId, string Mail)>(
            "select entra_id, mail from people where person = @person or entra_id = @person or mail = @person",
            new { person }))
        {
            return Task.FromResult<(string EntraId, string Mail)?>(known);
        }

        return Task.FromResult<(string EntraId, string Mail)?>(Guid.TryParse(person, out _) ? (person, "") : null);
    }

    /// <summary>Everything that cases may call this person.</summary>
    public IReadOnlyList<string> NamesOf(string entraId)
    {
        using var connection = database.Open();
        return
        [
            entraId,
            .. connection.Query<(string Person, string Mail)>(
                "select person, mail from people where entra_id = @entraId", new { entraId })
                .SelectMany(row => new[] { row.Person, row.Mail }),
        ];
    }
}
