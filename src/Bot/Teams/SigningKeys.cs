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
    private volatile KeySet known = new([], null);
    private Instant? failedAt;

    /// <returns>Null when the issuer has no such key.</returns>
    /// <exception cref="KeysUnavailableException">The metadata cannot be read and the key is not known.</exception>
    public async Task<JsonWebKey?> Find(string kid, CancellationToken ct)
    {
        if (known.Keys.TryGetValue(kid, out var key))
        {
            // Nobody whose key is known waits for another's to be read.
            if (IsNewerThan(Fresh) || !await one.WaitAsync(0, ct))
            {
                return key;
            }
        }
        else
        {
            await one.WaitAsync(ct);
        }

        try
        {
            if (IsNewerThan(known.Keys.ContainsKey(kid) ? Fresh : BetweenReads) || await Read())
            {
                return known.Keys.GetValueOrDefault(kid);
            }

            return key ?? throw new KeysUnavailableException(metadataAddress);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    // A clock that was put back makes a negative age: what was read is then of unknown age.
    private bool IsNewerThan(Duration age) =>
        known.ReadAt is { } at && clock.GetCurrentInstant() - at is var since && since >= Duration.Zero && since <= age;

    // Not given up with the request that asks for it: whoever asks and hangs up would have it read again and again.
    private async Task<bool> Read()
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
                metadataAddress, new HttpDocumentRetriever(http) { RequireHttps = !isLocal }, CancellationToken.None);
            var keys = metadata.JsonWebKeySet.Keys
                .Where(key => key is { Kty: JsonWebAlgorithmsKeyTypes.RSA, Use: null or "" or "sig", Kid.Length: > 0 })
                .DistinctBy(key => key.Kid)
                .ToDictionary(key => key.Kid, StringComparer.Ordinal);
            if (keys.Count == 0)
            {
                throw new InvalidOperationException("The issuer names no keys.");
            }

            (known, failedAt) = (new KeySet(keys, now), null);
            return true;
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidOperationException or ArgumentException
            or HttpRequestException or OperationCanceledException)
        {
            failedAt = now;
            return false;
        }
    }

    private sealed record KeySet(Dictionary<string, JsonWebKey> Keys, Instant? ReadAt);
}

/// <summary>Nobody can be recognised at the moment, which is not the same as being a stranger.</summary>
public sealed class KeysUnavailableException(string address) : Exception($"The signing keys cannot be read from {address}.");
