using Azure.Core;
using Microsoft.Graph;
using Microsoft.Graph.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;

namespace CoreGroupBot.Scheduling.Graph;

/// <summary>The connection to Graph.</summary>
internal static class GraphWire
{
    public const string Audience = "https://graph.microsoft.com";

    /// <summary>Two clients that are made at the same moment may each wrap the client library's shared writer, and what is set to null
    /// is then written twice into every body.</summary>
    private static readonly Lock OneAtATime = new();

    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(30);

    /// <summary>One parcel that waits for Graph holds up every other, and the outbox tries again by itself: so the client
    /// repeats a throttled request only when that costs no more than this.</summary>
    private static readonly TimeSpan RepeatWithin = TimeSpan.FromSeconds(5);

    public static GraphServiceClient Connect(GraphOptions options, TokenCredential credential)
    {
        var address = new Uri(options.BaseAddress.TrimEnd('/'));
        var handlers = GraphClientFactory.CreateDefaultHandlers()
            .Select(handler => handler is RetryHandler ? Patience() : handler)
            .Append(new PreferHandler());
        var client = GraphClientFactory.Create(handlers);
        client.Timeout = AnswerWithin;

        // The hosts are named because to a host that it does not know the client sends no token, without a word.
        var authentication = new AzureIdentityAuthenticationProvider(
            credential, [address.Host], null, true, [$"{Audience}/.default"]);
        lock (OneAtATime)
        {
            return new GraphServiceClient(client, authentication, address.ToString());
        }
    }

    private static RetryHandler Patience() =>
        new(new RetryHandlerOption { MaxRetry = 2, Delay = 1, RetriesTimeLimit = RepeatWithin });

    /// <summary>Ids that survive a move between folders, and times in UTC, asked for with every request.</summary>
    private sealed class PreferHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Remove("Prefer");
            request.Headers.Add("Prefer", ["IdType=\"ImmutableId\"", "outlook.timezone=\"UTC\""]);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
