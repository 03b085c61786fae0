using System.Collections.Concurrent;
using CoreGroupBot.Sandbox.Tenant;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace CoreGroupBot.Sandbox.Identity;

/// <summary>Issues every token of the tenant, and knows those it gave to the service.</summary>
internal sealed class Tokens(SandboxClock clock, Uri address)
{
    public const string BotFrameworkIssuer = "https://api.botframework.com";
    public const string ConnectorResource = "https://api.botframework.com";
    public const string GraphResource = "https://graph.microsoft.com";
    public const string OperatorRole = "CoreGroupBot.Operator";

    private static readonly Duration Lifetime = Duration.FromHours(1);
    private static readonly Duration ManagedLifetime = Duration.FromHours(24);

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly ConcurrentDictionary<string, (string Resource, Instant Ends)> _given = [];

    public SigningKey BotFramework { get; } = new("msteams");

    public SigningKey Entra { get; } = new();

    public string EntraIssuer { get; } = new Uri(address, "entra/v2.0").ToString();

    /// <summary>What the Bot Connector sends with an activity. Its times are of the sandbox's clock, by which the
    /// service checks.</summary>
    public string ForActivity(string serviceUrl) =>
        Sign(BotFramework, BotFrameworkIssuer, Staff.ClientId, clock.GetCurrentInstant(), Lifetime,
        new() { ["serviceurl"] = serviceUrl });

    public string ForOperator() => Sign(Entra, EntraIssuer, Staff.ClientId, clock.GetCurrentInstant(), Lifetime, new()
    {
        ["ver"] = "2.0",
        ["tid"] = Staff.TenantId,
        ["oid"] = Staff.OperatorId,
        ["sub"] = Staff.OperatorId,
        ["name"] = "Sandbox operator",
        ["roles"] = new[] { OperatorRole },
    });

    /// <summary>The service's own token. Its end is of the machine's clock, because the client library that keeps it
    /// reads that one.</summary>
    public (string Token, Instant Ends) ForResource(string resource)
    {
        var now = SandboxClock.Machine();
        var ends = now + ManagedLifetime;
        var token = Sign(Entra, EntraIssuer, resource, now, ManagedLifetime, new()
        {
            ["tid"] = Staff.TenantId,
            ["oid"] = Staff.ClientId,
            ["appid"] = Staff.ClientId,
            ["idtyp"] = "app",
            ["jti"] = Guid.NewGuid().ToString(),
        });
        _given[token] = (resource, ends);
        return (token, ends);
    }

    /// <summary>The resource that a bearer token of the service was made for; null for any other token.</summary>
    public string? ResourceOf(string token) =>
        _given.TryGetValue(token, out var given) && given.Ends > SandboxClock.Machine() ? given.Resource : null;

    private string Sign(
        SigningKey key, string issuer, string audience, Instant from, Duration lifetime, Dictionary<string, object> claims) =>
        _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            IssuedAt = from.ToDateTimeUtc(),
            NotBefore = from.ToDateTimeUtc(),
            Expires = (from + lifetime).ToDateTimeUtc(),
            Claims = claims,
            SigningCredentials = key.Credentials,
        });
}
