using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Import;

/// <summary>Addresses that somebody types in: held to the same as those of the files, so that nobody of the family is ever
/// written to by a slip.</summary>
public sealed class WorkAddresses(IOptions<ImportOptions> options)
{
    private readonly Addresses addresses = new([.. options.Value.MailDomains]);

    /// <summary>What to say of an address that is not taken.</summary>
    public string Wanted => addresses.AreFromEverywhere
        ? Say("That is no email address.")
        : Say($"Please give an address at work. Taken are addresses at {string.Join(", ", options.Value.MailDomains)}.");

    /// <returns>In lower case; null when it is no email address, or one elsewhere.</returns>
    public string? Read(string text) => addresses.IsAtWork(text) ? text.ToLowerInvariant() : null;
}
