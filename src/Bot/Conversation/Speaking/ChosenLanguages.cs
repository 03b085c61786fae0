using System.Collections.Concurrent;
using CoreGroupBot.Scheduling.Storage;
using Dapper;

namespace CoreGroupBot.Bot.Conversation.Speaking;

/// <summary>The language that each person has chosen.</summary>
public sealed class ChosenLanguages(Database database)
{
    /// <summary>Asked for at every press. Nobody else writes them.</summary>
    private readonly ConcurrentDictionary<string, string?> known = new(StringComparer.Ordinal);

    /// <returns>Null when they have not chosen yet.</returns>
    public string? Of(string entraId) => known.GetOrAdd(Key(entraId), key =>
    {
        using var connection = database.Open();
        return connection.QueryFirstOrDefault<string>("select language from languages where entra_id = @key", new { key });
    });

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
        known[Key(entraId)] = language;
    }

    private static string Key(string name) => name.ToLowerInvariant();
}
