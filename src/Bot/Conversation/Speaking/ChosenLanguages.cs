using CoreGroupBot.Scheduling.Storage;
using Dapper;

namespace CoreGroupBot.Bot.Conversation.Speaking;

/// <summary>The language that each person has chosen.</summary>
public sealed class ChosenLanguages(Database database)
{
    /// <returns>Null when they have not chosen yet.</returns>
    public string? Of(string entraId)
    {
        using var connection = database.Open();
        return connection.QueryFirstOrDefault<string>(
            "select language from languages where entra_id = @entraId", new { entraId = Key(entraId) });
    }

    /// <param name="address">As a case calls them; null too for whoever has not been looked up yet.</param>
    public string? OfAddress(string address)
    {
        using var connection = database.Open();
        return connection.QueryFirstOrDefault<string>(
            """
            select language from languages
            where entra_id = @address or entra_id in (select lower(entra_id) from people where person = @address)
            """,
            new { address = Key(address) });
    }

    public void Choose(string entraId, string language)
    {
        using var connection = database.Open();
        connection.Execute(
            "insert or replace into languages (entra_id, language) values (@entraId, @language)",
            new { entraId = Key(entraId), language });
    }

    private static string Key(string name) => name.ToLowerInvariant();
}
