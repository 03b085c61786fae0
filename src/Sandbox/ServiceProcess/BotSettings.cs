using CoreGroupBot.Sandbox.Identity;
using CoreGroupBot.Sandbox.Tenant;

namespace CoreGroupBot.Sandbox.ServiceProcess;

/// <summary>The settings that turn the service towards this tenant, as environment variables: nothing else tells it
/// where it is.</summary>
internal static class BotSettings
{
    public static IReadOnlyDictionary<string, string> For(
        Uri sandbox, Uri service, string folder, string offsetFile, string identityHeader) =>
        new Dictionary<string, string>(Staff.Rooms.Select((room, n) => KeyValuePair.Create($"Booking__Rooms__{n}", room.Mail)))
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Logging__LogLevel__Quartz"] = "Warning",
            ["ASPNETCORE_URLS"] = service.GetLeftPart(UriPartial.Authority),
            ["Language__UntilChosen"] = "en",
            ["Storage__Folder"] = Path.Combine(folder, "service"),
            ["Clock__OffsetFile"] = offsetFile,
            ["Entra__TenantId"] = Staff.TenantId,
            ["Entra__ClientId"] = Staff.ClientId,
            ["Entra__Credential"] = "ManagedIdentity",
            ["IDENTITY_ENDPOINT"] = At(sandbox, "msi/token"),
            ["IDENTITY_HEADER"] = identityHeader,
            ["Teams__MetadataAddress"] = At(sandbox, "botframework/v1/.well-known/openidconfiguration"),
            ["Teams__Issuer"] = Tokens.BotFrameworkIssuer,
            ["Teams__TokenResource"] = Tokens.ConnectorResource,
            ["Teams__ServiceUrl"] = At(sandbox, "connector/"),
            ["Teams__AllowedHosts__0"] = sandbox.Host,
            ["Graph__BaseAddress"] = At(sandbox, "graph/v1.0"),
            ["Graph__Organiser"] = Staff.Organiser.Mail,
            ["Graph__NotificationAddress"] = service.GetLeftPart(UriPartial.Authority),
            ["Graph__TeamsAppId"] = Staff.TeamsAppId,
            ["Graph__ActivityFeed"] = "true",
            ["Operators__MetadataAddress"] = At(sandbox, "entra/v2.0/.well-known/openid-configuration"),
            ["Operators__Issuer"] = At(sandbox, "entra/v2.0"),
            ["Operators__Audience"] = Staff.ClientId,
        };

    private static string At(Uri sandbox, string path) => new Uri(sandbox, path).ToString();
}
