using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Import;

/// <summary>Settings <c>Import:*</c>.</summary>
public sealed class ImportOptions
{
    public const string Section = "Import";

    /// <summary>Where professionals have their addresses: what stands after the @, exactly, no sub-domains. Empty for
    /// everywhere.</summary>
    public IList<string> MailDomains { get; } = [];
}

internal sealed class ImportOptionsCheck : IValidateOptions<ImportOptions>
{
    public ValidateOptionsResult Validate(string? name, ImportOptions options) =>
        options.MailDomains.Any(domain => !domain.Contains('.') || Uri.CheckHostName(domain) is not UriHostNameType.Dns)
            ? ValidateOptionsResult.Fail(
                "Import:MailDomains holds something that is not a mail domain, such as example.gov.uk.")
            : ValidateOptionsResult.Success;
}
