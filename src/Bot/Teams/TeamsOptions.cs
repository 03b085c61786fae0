namespace CoreGroupBot.Bot.Teams;

/// <summary>Settings <c>Teams:*</c>: where tokens of Teams come from and where messages go to. The defaults are those of the
/// public cloud.</summary>
public sealed class TeamsOptions
{
    public const string Section = "Teams";

    private static readonly string[] PublicHosts = ["smba.trafficmanager.net"];

    /// <summary>Metadata of whoever signs the tokens of incoming activities.</summary>
    public string MetadataAddress { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    public string Issuer { get; set; } = "https://api.botframework.com";

    /// <summary>What the outbound token is asked for.</summary>
    public string TokenResource { get; set; } = "https://api.botframework.com";

    /// <summary>Used until an incoming activity has named another.</summary>
    public string ServiceUrl { get; set; } = "https://smba.trafficmanager.net/teams/";

    /// <summary>The only hosts that are ever sent a token; empty for the public cloud's. Exact names, no sub-domains:
    /// trafficmanager.net is shared with strangers.</summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>Development only: lets clients without tokens in that run on this machine, such as the Microsoft 365 Agents
    /// Playground.</summary>
    public bool AllowTokenless { get; set; }

    /// <summary>How many requests of one app Teams takes from one tenant in a second. The service keeps a little under
    /// it.</summary>
    public int RequestsPerSecond { get; set; } = 50;

    /// <summary>Whether a token may be sent to this address: an allowed host, over https or on this machine.</summary>
    public bool Allows(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (AllowedHosts is { Count: > 0 } ? AllowedHosts : PublicHosts).Contains(uri.Host, StringComparer.OrdinalIgnoreCase)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri.UserInfo.Length == 0;

    /// <summary>Whether a client on this machine that has no tokens may be at this address.</summary>
    public bool IsLocalClient(string? address) =>
        AllowTokenless && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttp && LocalClient.IsThisMachine(uri.Host.Trim('[', ']')) && uri.UserInfo.Length == 0;
}
