using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Scheduling.Graph;

/// <summary>Settings <c>Entra:*</c>: as whom the service signs in to Microsoft 365.</summary>
public sealed class EntraOptions
{
    public const string Section = "Entra";
    public const string ManagedIdentity = "ManagedIdentity";
    public const string WithClientSecret = "ClientSecret";
    public const string WithCertificate = "Certificate";

    public string TenantId { get; set; } = "";

    /// <summary>The app registration, which is also the bot's app id.</summary>
    public string ClientId { get; set; } = "";

    public string Credential { get; set; } = ManagedIdentity;

    public string? ClientSecret { get; set; }

    /// <summary>A PEM file that holds the certificate and its private key, or a .pfx or .p12 file.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>Of the file, where it has one.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>Instead of a file: of a certificate in the store of the account that runs the service, or of the
    /// machine.</summary>
    public string? CertificateThumbprint { get; set; }
}

internal sealed class EntraOptionsCheck(IClock clock) : IValidateOptions<EntraOptions>
{
    public ValidateOptionsResult Validate(string? name, EntraOptions options)
    {
        var problems = new List<string>();
        if (!IsId(options.TenantId))
        {
            problems.Add("Entra:TenantId is not a GUID: give the directory (tenant) id from the Entra admin centre.");
        }

        if (!IsId(options.ClientId))
        {
            problems.Add("Entra:ClientId is not a GUID: give the application (client) id of the app registration.");
        }

        switch (options.Credential)
        {
            case EntraOptions.ManagedIdentity:
                break;
            case EntraOptions.WithClientSecret:
                if (string.IsNullOrWhiteSpace(options.ClientSecret))
                {
                    problems.Add("Entra:ClientSecret is missing: give the secret, or set Entra:Credential to ManagedIdentity.");
                }

                break;
            case EntraOptions.WithCertificate:
                if (Refused(options) is { } refused)
                {
                    problems.Add(refused);
                }

                break;
            default:
                problems.Add(
                    "Entra:Credential is unknown: give ManagedIdentity, or Certificate or ClientSecret where there is no managed identity.");
                break;
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private string? Refused(EntraOptions options)
    {
        try
        {
            using var certificate = EntraCertificate.Read(options);
            return EntraCertificate.Validity(certificate).Contains(clock.GetCurrentInstant())
                ? null
                : $"{EntraCertificate.SettingOf(options)} is a certificate that has expired or is not valid yet: give one that is.";
        }
        catch (UnusableCertificateException unusable)
        {
            return unusable.Message;
        }
    }

    private static bool IsId(string text) => Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty;
}
