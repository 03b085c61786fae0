using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Identity;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Jobs;
using CoreGroupBot.Scheduling.Pacing;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Teams;

/// <summary>Writes to Teams, at the pace that Teams allows: opens conversations, sends cards and changes them. The token goes
/// to allowed hosts only, and redirects are not followed, since they would take it elsewhere.</summary>
public sealed class ConnectorClient(
    IHttpClientFactory http,
    TokenCredential credential,
    IOptions<TeamsOptions> teams,
    IOptions<EntraOptions> entra,
    Pace pace,
    TeamsMeter meter,
    Findings findings,
    IClock clock)
{
    public const string HttpName = "teams-connector";

    private Account Itself => new($"28:{entra.Value.ClientId}");

    /// <summary>The conversation with one person; the same one however often it is asked for.</summary>
    /// <param name="member">"29:…" if it is known, otherwise the Entra object id.</param>
    public Task<ConnectorAnswer> Open(string serviceUrl, string member, CancellationToken ct) => Send(
        HttpMethod.Post, serviceUrl, "v3/conversations", member,
        JsonSerializer.Serialize(
            new ConversationRequest(
                IsGroup: false, entra.Value.TenantId, Itself, [new Account(member)],
                new ChannelData(new Tenant(entra.Value.TenantId)), Activity: null),
            ActivityJson.Default.ConversationRequest),
        ct);

    /// <summary>A new thread in a channel.</summary>
    public Task<ConnectorAnswer> StartThread(
        string serviceUrl, string channel, JsonNode card, string summary, CancellationToken ct) => Send(
        HttpMethod.Post, serviceUrl, "v3/conversations", channel,
        JsonSerializer.Serialize(
            new ConversationRequest(
                IsGroup: true, entra.Value.TenantId, Itself, Members: null,
                new ChannelData(new Tenant(entra.Value.TenantId), new Channel(channel)), Message(card, summary)),
            ActivityJson.Default.ConversationRequest),
        ct);

    public Task<ConnectorAnswer> Post(
        string serviceUrl, string conversation, JsonNode card, string summary, CancellationToken ct) => Send(
        HttpMethod.Post, serviceUrl, $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities", conversation,
        Json(Message(card, summary)), ct);

    public Task<ConnectorAnswer> Say(string serviceUrl, string conversation, string text, CancellationToken ct) => Send(
        HttpMethod.Post, serviceUrl, $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities", conversation,
        Json(new Activity { Type = ActivityTypes.Message, Text = text }), ct);

    public Task<ConnectorAnswer> Change(
        string serviceUrl, string conversation, string activity, JsonNode card, CancellationToken ct) => Send(
        HttpMethod.Put, serviceUrl,
        $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities/{Uri.EscapeDataString(activity)}", conversation,
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

    /// <param name="place">The conversation, or whom or where it is asked for: what Teams' limits are counted by.</param>
    private async Task<ConnectorAnswer> Send(
        HttpMethod method, string serviceUrl, string path, string place, string body, CancellationToken ct)
    {
        var answer = await Paced(PlaceOf(place), () => Ask(method, serviceUrl, path, body, ct), ct);
        meter.Count(answer);
        Note(answer);
        return answer;
    }

    private async Task<ConnectorAnswer> Paced(string place, Func<Task<ConnectorAnswer>> ask, CancellationToken ct)
    {
        using var turn = await pace.Take(place, ct);
        if (turn is null)
        {
            return new ConnectorAnswer.NotYet(pace.WaitFor(place));
        }

        var answer = await ask();
        if (answer is ConnectorAnswer.Later { Code: "Throttled" or "429" } throttled)
        {
            turn.Refused(throttled.After);
        }

        return answer;
    }

    /// <summary>A token that is not taken may have been revoked, or signed with a key that has changed: once, a fresh
    /// one.</summary>
    private async Task<ConnectorAnswer> Ask(HttpMethod method, string serviceUrl, string path, string body, CancellationToken ct)
    {
        if (!teams.Value.Allows(serviceUrl) && !teams.Value.IsLocalClient(serviceUrl))
        {
            return new ConnectorAnswer.Refused("the service address is not an allowed host", Refusal.Ours, WhatToDo.HostCode);
        }

        try
        {
            var answer = await Once(method, serviceUrl, path, body, claims: null, ct);
            return answer is ConnectorAnswer.Refused { Why: Refusal.TokenNotTaken }
                ? await Once(method, serviceUrl, path, body, NotBefore(clock.GetCurrentInstant()), ct)
                : answer;
        }
        catch (AuthenticationFailedException)
        {
            return new ConnectorAnswer.Later("the service cannot sign in", After: null, "sign-in");
        }
        catch (HttpRequestException unreachable)
        {
            return new ConnectorAnswer.Later($"not reached: {unreachable.HttpRequestError}", After: null, "not-reached");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new ConnectorAnswer.Later("no answer in time", After: null, "timeout");
        }
    }

    private async Task<ConnectorAnswer> Once(
        HttpMethod method, string serviceUrl, string path, string body, string? claims, CancellationToken ct)
    {
        // A local client has no use for a token, and none goes anywhere but to an allowed host.
        var token = teams.Value.Allows(serviceUrl)
            ? await credential.GetTokenAsync(new TokenRequestContext([$"{teams.Value.TokenResource}/.default"], claims: claims), ct)
            : default(AccessToken?);
        using var request = new HttpRequestMessage(method, new Uri($"{serviceUrl.TrimEnd('/')}/{path}"))
        {
            Headers = { Authorization = token is { Token: var bearer } ? new AuthenticationHeaderValue("Bearer", bearer) : null },
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        using var response = await http.CreateClient(HttpName).SendAsync(request, ct);
        var text = await response.Content.ReadAsStringAsync(ct);
        return response.IsSuccessStatusCode
            ? Accepted(text)
            : Refusals.Sort(response.StatusCode, text, response.Headers.RetryAfter?.ToString(), clock.GetCurrentInstant());
    }

    private void Note(ConnectorAnswer answer)
    {
        switch (answer)
        {
            case ConnectorAnswer.Accepted:
                findings.Settled(WhatToDo.SignIn);
                findings.Settled(WhatToDo.Token);
                findings.Settled(WhatToDo.NotRegistered);
                break;
            case ConnectorAnswer.Later { Code: "sign-in" }:
                findings.Add(WhatToDo.SignIn);
                break;
            case ConnectorAnswer.Refused refused when WhatToDo.About(refused) is { } sentence:
                findings.Add(sentence);
                break;
        }
    }

    /// <summary>A thread of a channel counts as the channel.</summary>
    private static string PlaceOf(string conversation) => conversation.Split(';')[0];

    /// <summary>Asks for a token that was issued from now on, past whatever is remembered.</summary>
    private static string NotBefore(Instant now)
    {
        var value = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $$$"""{"access_token":{"nbf":{"essential":true,"value":"{{{value}}}"} } }""";
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
