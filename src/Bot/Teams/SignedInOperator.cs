using System.Security.Claims;

namespace CoreGroupBot.Bot.Teams;

/// <summary>The person or script that a request comes from, as the checked token names them.</summary>
public sealed record SignedInOperator(string Name)
{
    /// <summary>What a person would recognise first: the sign-in name or the name, else the identifier of the person or
    /// script.</summary>
    private static readonly string[] Naming = ["preferred_username", "upn", "name", "oid", "azp", "appid", "sub"];

    public static SignedInOperator Of(IEnumerable<Claim> claims) => new(
        Naming.Select(type => claims.FirstOrDefault(claim => claim.Type == type)?.Value)
            .FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) ?? "an operator");
}
