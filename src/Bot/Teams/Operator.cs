using System.Security.Claims;

namespace CoreGroupBot.Bot.Teams;

/// <summary>The person or script that a request comes from, as the checked token names them.</summary>
public sealed record Operator(string Name)
{
    /// <summary>What a person would recognise first: the sign-in name or the name, else the identifier of the person or script.</summary>
    public static Operator Of(IEnumerable<Claim> claims) => new(
        new[] { "preferred_username", "upn", "name", "oid", "azp", "appid", "sub" }
            .Select(type => claims.FirstOrDefault(claim => claim.Type == type)?.Value)
            .FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) ?? "an operator");
}
