using Dapper;

namespace CoreGroupBot.Scheduling.Storage;

/// <summary>Which cases have ever named somebody, or a channel. Whether one still does is asked of the case itself.</summary>
public sealed class Mentions(Database database)
{
    /// <summary>Looks only at entries that can name whoever, or whatever, was not named in the case before; the list is that of
    /// <c>016-mentions.sql</c> to the letter, or its index is of no use.</summary>
    public const string Query =
        """
        select distinct reference from case_events indexed by case_events_that_name
        where type in ('ChannelLinked', 'ConcernDelegated', 'CoverNamed', 'EscalationDelegated', 'GroupDescribed', 'MemberJoined')
            and instr(lower(body), @name) > 0
        order by reference
        """;

    /// <param name="name">As a case calls them: an Entra object id, an address, the id of a channel; in any case of letters.</param>
    /// <returns>References, in ordinal order.</returns>
    public IReadOnlyList<string> Of(string name)
    {
        using var connection = database.Open();
        return [.. connection.Query<string>(Query, new { name = name.ToLowerInvariant() })];
    }
}
