namespace CoreGroupBot.Bot.Teams;

/// <summary>Settings <c>Operators:*</c>: who signs the tokens of operators. Left empty they follow from the tenant.</summary>
public sealed class OperatorOptions
{
    public const string Section = "Operators";

    /// <summary>The app role that an operator must have been given.</summary>
    public const string Role = "CoreGroupBot.Operator";

    public string MetadataAddress { get; set; } = "";

    public string Issuer { get; set; } = "";

    public string Audience { get; set; } = "";

    internal void FollowFrom(string? tenantId, string? clientId)
    {
        var authority = $"https://login.microsoftonline.com/{tenantId}/v2.0";
        MetadataAddress = Or(MetadataAddress, $"{authority}/.well-known/openid-configuration");
        Issuer = Or(Issuer, authority);
        Audience = Or(Audience, clientId ?? "");
    }

    private static string Or(string given, string otherwise) => given.Length > 0 ? given : otherwise;
}
