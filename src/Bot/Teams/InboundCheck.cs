using System.Text.Json;
using CoreGroupBot.Scheduling.Graph;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace CoreGroupBot.Bot.Teams;

/// <summary>Whether an activity was sent by Teams to this app for this tenant: the token itself, and that it was made for
/// exactly this service address and by a key that may speak for this channel.</summary>
public sealed class InboundCheck(TokenCheck tokens, IOptions<TeamsOptions> teams, IOptions<EntraOptions> entra)
{
    private const string ServiceUrlClaim = "serviceurl";

    public async Task<TokenVerdict> Check(string? authorization, Activity activity, CancellationToken ct)
    {
        var verdict = await tokens.Check(authorization, ct);
        return verdict is TokenVerdict.Trusted trusted && Objection(trusted, activity) is { } objection
            ? new TokenVerdict.Refused(objection)
            : verdict;
    }

    private string? Objection(TokenVerdict.Trusted trusted, Activity activity)
    {
        if (!trusted.Token.TryGetPayloadValue<string>(ServiceUrlClaim, out var serviceUrl)
            || string.IsNullOrEmpty(serviceUrl)
            || !string.Equals(serviceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
        {
            return "the token is for another service address";
        }

        if (!teams.Value.Allows(activity.ServiceUrl))
        {
            return "the service address is not an allowed host";
        }

        if (activity.ChannelId is not { Length: > 0 } channel || !Endorsements(trusted.Key).Contains(channel))
        {
            return "the key does not speak for the channel";
        }

        string?[] named = [activity.Conversation?.TenantId, activity.ChannelData?.Tenant?.Id];
        var tenants = named.OfType<string>().ToList();
        return tenants.Count > 0
            && tenants.TrueForAll(tenant => tenant.Equals(entra.Value.TenantId, StringComparison.OrdinalIgnoreCase))
            ? null
            : "the activity is of another tenant";
    }

    private static HashSet<string> Endorsements(JsonWebKey key)
    {
        if (!key.AdditionalData.TryGetValue("endorsements", out var endorsements))
        {
            return [];
        }

        var json = endorsements as JsonElement? ?? JsonSerializer.SerializeToElement(endorsements);
        return json.ValueKind is JsonValueKind.Array
            ? [.. json.EnumerateArray().Where(e => e.ValueKind is JsonValueKind.String).Select(e => e.GetString()!)]
            : [];
    }
}
