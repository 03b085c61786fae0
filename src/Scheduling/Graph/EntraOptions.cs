using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Graph;

/// <summary>Settings <c>Entra:*</c>: as whom the service signs in to Microsoft 365.</summary>
public sealed class EntraOptions
{
    public const string Section = "Entra";
    public const string ManagedIdentity = "ManagedIdentity";
    public const string WithClientSecret = "ClientSecret";

    public string TenantId { get; set; } = "";

    /// <summary>The app registration, which is also the bot's app id.</summary>
    public string ClientId { get; set; } = "";

    public string Credential { get; set; } = ManagedIdentity;

    public string? ClientSecret { get; set; }
}

internal sealed class EntraOptionsCheck : IValidateOptions<EntraOptions>
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

        if (options.Credential is not (EntraOptions.ManagedIdentity or EntraOptions.WithClientSecret))
        {
            problems.Add("Entra:Credential is unknown: give ManagedIdentity, or ClientSecret where there is no managed identity.");
        }

        if (options.Credential == EntraOptions.WithClientSecret && string.IsNullOrWhiteSpace(options.ClientSecret))
        {
            problems.Add("Entra:ClientSecret is missing: give the secret, or set Entra:Credential to ManagedIdentity.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static bool IsId(string text) => Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty;
}
