using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Meetings;

/// <summary>Somebody without whom a core group does not count.</summary>
/// <param name="What">The role, or the agency.</param>
/// <param name="AnyOf">Ids of members, one of whom has to be able to come.</param>
public sealed record Needed(string What, IReadOnlyList<string> AnyOf)
{
    /// <summary>"the minute-taker", "Health visiting".</summary>
    public string InWords => Roles.OfMembers.Contains(What) ? Say($"the {Roles.InWords(What)}") : What;
}
