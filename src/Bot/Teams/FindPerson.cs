namespace CoreGroupBot.Bot.Teams;

/// <summary>Finds a professional by what the register calls them: an Entra object id or an email address.</summary>
/// <returns>Null when the directory has nobody of that name.</returns>
public delegate Task<(string EntraId, string Mail)?> FindPerson(string person, CancellationToken ct);
