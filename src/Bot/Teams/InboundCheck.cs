using System.Text.Json;
using CoreGroupBot.Scheduling.Graph;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace CoreGroupBot.Bot.Teams;

/// <summary>Why an activity is not taken.</summary>
/// <param name="Status">401 where nobody was recognised; 403 where Teams was, and may not speak here.</param>
/// <param name="Reason">For the log: never holds anything of the token's or the activity's content.</param>
public sealed record Stranger(int Status, string Reason);

/// <summary>Whether an activity was sent by Teams to this app for this tenant: the token itself, and that it was made for
/// exactly this service address and by a key that may speak for this channel.</summary>
public sealed class InboundCheck(TokenCheck tokens, IOptions<TeamsOptions> teams, IOptions<EntraOptions> entra)
{
    private const string ServiceUrlClaim = "serviceurl";

    /// <returns>Null when it may be acted on.</returns>
    /// <exception cref="KeysUnavailableException">Nobody can be recognised at the moment.</exception>
    public async Task<Stranger?> Check(HttpRequest request, Activity activity, CancellationToken ct)
    {
        if (request.Headers.Authorization.Count == 0
            && teams.Value.IsLocalClient(activity.ServiceUrl) && LocalClient.Sent(request))
        {
            return null;
        }

        return await tokens.Check(request.Headers.Authorization, ct) switch
        {
            TokenVerdict.Trusted trusted => Objection(trusted, activity),
            TokenVerdict.Refused refused => new Stranger(StatusCodes.Status401Unauthorized, refused.Reason),
            var other => throw new InvalidOperationException($"Unknown verdict {other}."),
        };
    }

    private Stranger? Objection(TokenVerdict.Trusted trusted, Activity activity)
    {
        if (!trusted.Token.TryGetPayloadValue<string>(ServiceUrlClaim, out var serviceUrl)
            || string.IsNullOrEmpty(serviceUrl)
            || !string.Equals(serviceUrl, activity.ServiceUrl, StringComparison.Ordinal))
        {
            return new Stranger(StatusCodes.Status401Unauthorized, "the token is for another service address");
        }

        if (!teams.Value.Allows(activity.ServiceUrl))
        {
            return Forbidden("the service address is not an allowed host");
        }

        if (activity.ChannelId is not { Length: > 0 } channel || !Endorsements(trusted.Key).Contains(channel))
        {
            return Forbidden("the key does not speak for the channel");
        }

        string?[] named = [activity.Conversation?.TenantId, activity.ChannelData?.Tenant?.Id];
        var tenants = named.OfType<string>().ToList();
        // Of somebody who does not have the app Teams tells nothing; the answer holds nothing but what stands in the link.
        var isOfNobody = activity is { Type: ActivityTypes.Invoke, Name: ActivityTypes.AnonymousLink };
        return (tenants.Count > 0 || isOfNobody)
            && tenants.TrueForAll(tenant => tenant.Equals(entra.Value.TenantId, StringComparison.OrdinalIgnoreCase))
            ? null
            : Forbidden("the activity is of another tenant");
    }

    private static Stranger Forbidden(string reason) => new(StatusCodes.Status403Forbidden, reason);

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
