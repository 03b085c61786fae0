using System.Text.Json;
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

/// <summary>Whether a bearer token was signed by this issuer, for this audience alone, and is in time by the service's clock.
/// RS256 only; five minutes of skew; an end is required, and not more than two days ahead. The key is looked up by its id
/// among the issuer's: whatever else a token says of its own key is not read.</summary>
public sealed class TokenCheck(SigningKeys keys, string issuer, string audience, IClock clock)
{
    private const int LongestToken = 16 * 1024;
    private static readonly Duration Skew = Duration.FromMinutes(5);

    /// <summary>Entra's last about a day at most.</summary>
    private static readonly Duration LongestLife = Duration.FromDays(2);

    /// <summary>What would change the meaning of what was signed, and is not understood here.</summary>
    private static readonly string[] Unsupported = ["crit", "b64", "zip", "enc", "cty"];

    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = LongestToken };

    /// <param name="authorization">The header as it came.</param>
    public async Task<TokenVerdict> Check(string? authorization, CancellationToken ct)
    {
        if (authorization?.Split(' ') is not ["Bearer", { Length: > 0 and <= LongestToken } text])
        {
            return new TokenVerdict.Refused("no bearer token");
        }

        if (Read(text) is not { Kid.Length: > 0, Alg: SecurityAlgorithms.RsaSha256 } token
            || Array.Exists(Unsupported, name => token.TryGetHeaderValue<object>(name, out _)))
        {
            return new TokenVerdict.Refused("not a plain token signed with a named RS256 key");
        }

        if (await keys.Find(token.Kid, ct) is not { } key)
        {
            return new TokenVerdict.Refused("unknown key");
        }

        var result = await Handler.ValidateTokenAsync(text, Expecting(key));
        return result.IsValid && TimesAreNumbers(token)
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

    // The library reads a text as a number too; the standard has numbers only.
    private static bool TimesAreNumbers(JsonWebToken token)
    {
        using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload));
        return payload.RootElement.GetProperty("exp").ValueKind is JsonValueKind.Number
            && (!payload.RootElement.TryGetProperty("nbf", out var start) || start.ValueKind is JsonValueKind.Number);
    }

    private TokenValidationParameters Expecting(JsonWebKey key) => new()
    {
        ValidIssuer = issuer,
        AudienceValidator = (audiences, _, _) =>
            audiences.ToList() is [var only] && only.Equals(audience, StringComparison.OrdinalIgnoreCase),
        IssuerSigningKey = key,
        ValidateIssuerSigningKey = true,
        RequireSignedTokens = true,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        LifetimeValidator = (notBefore, expires, _, _) => IsInTime(notBefore, expires),
    };

    private bool IsInTime(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.GetCurrentInstant();
        return expires is { } end && Utc(end) is var ends && ends > now - Skew && ends < now + LongestLife
            && (notBefore is not { } start || Utc(start) <= now + Skew);
    }

    private static Instant Utc(DateTime time) => Instant.FromDateTimeUtc(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
