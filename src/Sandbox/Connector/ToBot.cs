using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Identity;

namespace CoreGroupBot.Sandbox.Connector;

/// <summary>Carries signed activities to the service's messages endpoint, and waits as long as Teams waits.</summary>
internal sealed class ToBot(HttpClient http, Tokens tokens, Uri serviceAddress)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <returns>The HTTP status and the body; status 0 when the service is not there, 504 when it took too
    /// long.</returns>
    public async Task<(int Status, JsonNode? Body)> Carry(JsonObject activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(serviceAddress, "api/messages"))
        {
            Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer", tokens.ForActivity(activity["serviceUrl"].Text() ?? ""));
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            using var response = await http.SendAsync(request, limit.Token);
            var text = await response.Content.ReadAsStringAsync(limit.Token);
            return ((int)response.StatusCode, Parse(text));
        }
        catch (OperationCanceledException)
        {
            return (StatusCodes.Status504GatewayTimeout, null);
        }
        catch (HttpRequestException)
        {
            return (0, null);
        }
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
