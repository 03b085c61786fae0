using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace CoreGroupBot.Bot.Teams;

public abstract record TokenVerdict
{
    private TokenVerdict()
    {
    }

    public sealed record Trusted(JsonWebToken Token, JsonWebKey Key) : TokenVerdict;

    /// <param name="Reason">For the log: never holds anything of the token's content.</param>
    public sealed record Refused(string Reason) : TokenVerdict;
}

/// <summary>Whether a bearer token was signed by this issuer, for this audience, and is in time by the service's clock.
/// RS256 only; five minutes of skew; a token without an end is refused.</summary>
public sealed class TokenCheck(SigningKeys keys, string issuer, string audience, IClock clock)
{
    private const int LongestToken = 16 * 1024;
    private static readonly Duration Skew = Duration.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = LongestToken };

    /// <param name="authorization">The header as it came.</param>
    public async Task<TokenVerdict> Check(string? authorization, CancellationToken ct)
    {
        if (authorization?.Split(' ') is not ["Bearer", { Length: > 0 and <= LongestToken } text])
        {
            return new TokenVerdict.Refused("no bearer token");
        }

        if (Read(text) is not { Kid.Length: > 0, Alg: SecurityAlgorithms.RsaSha256 } token)
        {
            return new TokenVerdict.Refused("not a token signed with a named RS256 key");
        }

        if (await keys.Find(token.Kid, ct) is not { } key)
        {
            return new TokenVerdict.Refused("unknown key");
        }

        var result = await Handler.ValidateTokenAsync(text, Expecting(key));
        return result.IsValid
            ? new TokenVerdict.Trusted(token, key)
            : new TokenVerdict.Refused(result.Exception?.GetType().Name ?? "invalid");
    }

    private static JsonWebToken? Read(string text)
    {
        try
        {
            return Handler.CanReadToken(text) ? Handler.ReadJsonWebToken(text) : null;
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private TokenValidationParameters Expecting(JsonWebKey key) => new()
    {
        ValidIssuer = issuer,
        ValidAudience = audience,
        IssuerSigningKey = key,
        ValidateIssuerSigningKey = true,
        RequireSignedTokens = true,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        LifetimeValidator = (notBefore, expires, _, _) => IsInTime(notBefore, expires),
    };

    private bool IsInTime(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.GetCurrentInstant();
        return expires is { } end && Utc(end) + Skew > now && (notBefore is not { } start || Utc(start) - Skew <= now);
    }

    private static Instant Utc(DateTime time) => Instant.FromDateTimeUtc(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
