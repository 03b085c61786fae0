using System.Security.Cryptography;
using System.Text.Json;
using CoreGroupBot.Scheduling.Graph;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Pages;

/// <summary>What a personal link stands for.</summary>
/// <param name="Purpose">Which page it opens, a word that stands in the address too.</param>
/// <param name="Reference">The core group.</param>
/// <param name="Hold">The attempt at a date that it is about.</param>
/// <param name="Member">Whom it was made for, by their id in the core group.</param>
/// <param name="Until">It opens nothing from then on.</param>
public sealed record PersonalLink(string Purpose, string Reference, string Hold, string Member, Instant Until);

/// <summary>Addresses that need no account: whoever has one is taken for the member for whom it was made. They cannot be guessed
/// or altered, serve one purpose, and end. Nothing of them is kept, and none is logged.</summary>
public sealed class PersonalLinks(IDataProtectionProvider protection, IOptions<GraphOptions> options, IClock clock)
{
    public const string Path = "/m/";

    /// <summary>Far longer than any that is made.</summary>
    private const int LongestToken = 2048;

    /// <returns>The whole address, another one each time; null where the service has no public address.</returns>
    public string? Make(string purpose, string reference, string hold, string member, Instant until)
    {
        var host = options.Value.NotificationAddress.TrimEnd('/');
        return Uri.TryCreate(host, UriKind.Absolute, out _)
            ? $"{host}{Path}{purpose}/{Protector(purpose).Protect(Written(new(reference, hold, member, until.ToUnixTimeSeconds())))}"
            : null;
    }

    /// <param name="token">What stands in the address after the purpose.</param>
    /// <returns>Null for whatever was not made here for that purpose, and for what has ended.</returns>
    public PersonalLink? Read(string purpose, string token)
    {
        if (token.Length > LongestToken)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<Content>(Protector(purpose).Unprotect(token)) is { } content
                && Instant.FromUnixTimeSeconds(content.Until) is var until && clock.GetCurrentInstant() < until
                    ? new PersonalLink(purpose, content.Reference, content.Hold, content.Member, until)
                    : null;
        }
        catch (Exception wrong) when (wrong is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string purpose) => protection.CreateProtector("CoreGroupBot.PersonalLinks", purpose);

    private static string Written(Content content) => JsonSerializer.Serialize(content);

    private sealed record Content(string Reference, string Hold, string Member, long Until);
}
