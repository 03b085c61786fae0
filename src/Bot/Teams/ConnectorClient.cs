using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Core;
using CoreGroupBot.Scheduling.Graph;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Teams;

/// <summary>Writes to Teams: opens conversations, sends cards and changes them. The token goes to allowed hosts only, and
/// redirects are not followed, since they would take it elsewhere.</summary>
public sealed class ConnectorClient(
    IHttpClientFactory http,
    TokenCredential credential,
    IOptions<TeamsOptions> teams,
    IOptions<EntraOptions> entra,
    IClock clock)
{
    public const string HttpName = "teams-connector";

    private Account Itself => new($"28:{entra.Value.ClientId}");

    /// <summary>The conversation with one person; the same one however often it is asked for.</summary>
    /// <param name="member">"29:…" if it is known, otherwise the Entra object id.</param>
    public Task<ConnectorAnswer> Open(string serviceUrl, string member, CancellationToken ct) => Send(
        HttpMethod.Post, serviceUrl, "v3/conversations",
        JsonSerializer.Serialize(
            new ConversationRequest(
                IsGroup: false, entra.Value.TenantId, Itself, [new Account(member)],
                new ChannelData(new Tenant(entra.Value.TenantId)), Activity: null),
            ActivityJson.Default.ConversationRequest),
        ct);

    /// <summary>A new thread in a channel.</summary>
    public Task<ConnectorAnswer> StartThread(
        string serviceUrl, string channel, JsonNode card, string summary, CancellationToken ct) => Send(
        HttpMethod.Post, serviceUrl, "v3/conversations",
        JsonSerializer.Serialize(
            new ConversationRequest(
                IsGroup: true, entra.Value.TenantId, Itself, Members: null,
                new ChannelData(new Tenant(entra.Value.TenantId), new Channel(channel)), Message(card, summary)),
            ActivityJson.Default.ConversationRequest),
        ct);

    public Task<ConnectorAnswer> Post(
        string serviceUrl, string conversation, JsonNode card, string summary, CancellationToken ct) => Send(
        HttpMethod.Post, serviceUrl, $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities",
        Json(Message(card, summary)), ct);

    public Task<ConnectorAnswer> Say(string serviceUrl, string conversation, string text, CancellationToken ct) => Send(
        HttpMethod.Post, serviceUrl, $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities",
        Json(new Activity { Type = ActivityTypes.Message, Text = text }), ct);

    public Task<ConnectorAnswer> Change(
        string serviceUrl, string conversation, string activity, JsonNode card, CancellationToken ct) => Send(
        HttpMethod.Put, serviceUrl,
        $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities/{Uri.EscapeDataString(activity)}",
        Json(Message(card, summary: null) with { Id = activity }), ct);

    // The card goes alone: Teams splits a text with a card in two and gives no usable id for either.
    private static Activity Message(JsonNode card, string? summary) => new()
    {
        Type = ActivityTypes.Message,
        Summary = summary,
        ChannelData = summary is null ? null : new ChannelData(Notification: new Alert(true)),
        Attachments = [new Attachment(ActivityTypes.CardContent, card)],
    };

    private static string Json(Activity activity) => JsonSerializer.Serialize(activity, ActivityJson.Default.Activity);

    private async Task<ConnectorAnswer> Send(
        HttpMethod method, string serviceUrl, string path, string body, CancellationToken ct)
    {
        var isAllowed = teams.Value.Allows(serviceUrl);
        if (!isAllowed && !teams.Value.IsLocalClient(serviceUrl))
        {
            return new ConnectorAnswer.Refused("the service address is not an allowed host", IsGone: false);
        }

        // A local client has no use for a token, and none goes anywhere but to an allowed host.
        var token = isAllowed
            ? await credential.GetTokenAsync(new TokenRequestContext([$"{teams.Value.TokenResource}/.default"]), ct)
            : default;
        using var request = new HttpRequestMessage(method, new Uri($"{serviceUrl.TrimEnd('/')}/{path}"))
        {
            Headers = { Authorization = isAllowed ? new AuthenticationHeaderValue("Bearer", token.Token) : null },
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        try
        {
            using var response = await http.CreateClient(HttpName).SendAsync(request, ct);
            var text = await response.Content.ReadAsStringAsync(ct);
            return response.IsSuccessStatusCode
                ? Accepted(text)
                : Refusals.Sort(
                    response.StatusCode, text, response.Headers.RetryAfter?.ToString(), clock.GetCurrentInstant());
        }
        catch (HttpRequestException unreachable)
        {
            return new ConnectorAnswer.Later($"not reached: {unreachable.HttpRequestError}", After: null);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new ConnectorAnswer.Later("no answer in time", After: null);
        }
    }

    private static ConnectorAnswer.Accepted Accepted(string text)
    {
        try
        {
            var resource = text.Length == 0 ? null : JsonSerializer.Deserialize(text, ActivityJson.Default.ResourceResponse);
            return new ConnectorAnswer.Accepted(resource?.Id ?? "", resource?.ActivityId);
        }
        catch (JsonException)
        {
            // It was taken; sending it again because of an answer that cannot be read would say it twice.
            return new ConnectorAnswer.Accepted("", null);
        }
    }
}
