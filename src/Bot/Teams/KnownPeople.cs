using CoreGroupBot.Scheduling.Storage;
using Dapper;

namespace CoreGroupBot.Bot.Teams;

/// <summary>Professionals as they have been looked up so far.</summary>
public sealed class KnownPeople(Database database)
{
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
