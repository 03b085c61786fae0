using Microsoft.Extensions.Options;

namespace CoreGroupBot.Bot.Teams;

/// <summary>Checks at start what a wrong value would only show at the first message. Plain http is for this machine and
/// never in Production.</summary>
internal sealed class Settings(IHostEnvironment environment)
    : IValidateOptions<TeamsOptions>, IValidateOptions<OperatorOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options) => Result(
        Address("Teams:MetadataAddress", options.MetadataAddress),
        Given("Teams:Issuer", options.Issuer),
        Given("Teams:TokenResource", options.TokenResource),
        Address("Teams:ServiceUrl", options.ServiceUrl),
        options.Allows(options.ServiceUrl)
            ? null
            : "Teams:ServiceUrl is on a host that Teams:AllowedHosts does not list.",
        options.RequestsPerSecond is >= 1 and <= 1000
            ? null
            : "Teams:RequestsPerSecond is not a number from 1 to 1000: leave it out for Microsoft's own limit, 50.",
        options.AllowedHosts.Any(host => Uri.CheckHostName(host) is UriHostNameType.Unknown)
            ? "Teams:AllowedHosts holds something that is not a host name, such as smba.trafficmanager.net."
            : null,
        options.AllowTokenless && !environment.IsDevelopment()
            ? "Teams:AllowTokenless lets anybody on this machine in and is for Development only: remove it."
            : null);

    public ValidateOptionsResult Validate(string? name, OperatorOptions options) => Result(
        Address("Operators:MetadataAddress", options.MetadataAddress),
        Given("Operators:Issuer", options.Issuer),
        Given("Operators:Audience", options.Audience));

    private string? Address(string setting, string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps
            || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback && !environment.IsProduction()))
            ? null
            : $"{setting} must be an https address (http only on this machine, and not in Production).";

    private static string? Given(string setting, string value) =>
        string.IsNullOrWhiteSpace(value) ? $"{setting} is missing." : null;

    private static ValidateOptionsResult Result(params string?[] failures) =>
        failures.OfType<string>().ToList() is { Count: > 0 } failed
            ? ValidateOptionsResult.Fail(failed)
            : ValidateOptionsResult.Success;
}
