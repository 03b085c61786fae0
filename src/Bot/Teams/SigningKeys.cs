using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace CoreGroupBot.Bot.Teams;

/// <summary>The keys that an issuer signs with, read from its metadata: again after twelve hours, and when a token names a
/// key that is not among them, the latter at most once a minute so that forged tokens cannot make it hammer.</summary>
/// <remarks>Not the library's own configuration manager: that one answers from what it has and refreshes behind, so the
/// first message after a change of keys would be refused, and it reads the machine's clock.</remarks>
public sealed class SigningKeys(string metadataAddress, HttpClient http, IClock clock) : IDisposable
{
    private static readonly Duration Fresh = Duration.FromHours(12);
    private static readonly Duration BetweenReads = Duration.FromMinutes(1);
    private static readonly Duration AfterFailure = Duration.FromSeconds(5);

    private readonly SemaphoreSlim one = new(1, 1);
    private Dictionary<string, JsonWebKey> keys = [];
    private Instant? readAt;
    private Instant? failedAt;

    /// <returns>Null when the issuer has no such key.</returns>
    /// <exception cref="KeysUnavailableException">The metadata cannot be read and the key is not known.</exception>
    public async Task<JsonWebKey?> Find(string kid, CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            var known = keys.GetValueOrDefault(kid);
            var age = readAt is { } at ? clock.GetCurrentInstant() - at : Duration.MaxValue;
            // A clock that was put back makes a negative age: what was read is then of unknown age.
            if (known is not null ? age > Fresh || age < Duration.Zero : age > BetweenReads || age < Duration.Zero)
            {
                known = await Read(ct) ? keys.GetValueOrDefault(kid)
                    : known ?? throw new KeysUnavailableException(metadataAddress);
            }

            return known;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<bool> Read(CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        if (failedAt is { } failed && now >= failed && now - failed < AfterFailure)
        {
            return false;
        }

        try
        {
            var isLocal = new Uri(metadataAddress) is { IsLoopback: true };
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(
                metadataAddress, new HttpDocumentRetriever(http) { RequireHttps = !isLocal }, ct);
            keys = metadata.JsonWebKeySet.Keys
                .Where(key => key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Use: null or "" or "sig", Kid.Length: > 0 })
                .DistinctBy(key => key.Kid)
                .ToDictionary(key => key.Kid, StringComparer.Ordinal);
            (readAt, failedAt) = (now, null);
            return true;
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidOperationException or ArgumentException
            or HttpRequestException || (unreadable is OperationCanceledException && !ct.IsCancellationRequested))
        {
            failedAt = now;
            return false;
        }
    }
}

/// <summary>Nobody can be recognised at the moment, which is not the same as being a stranger.</summary>
public sealed class KeysUnavailableException(string address) : Exception($"The signing keys cannot be read from {address}.");
