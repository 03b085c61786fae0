using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoreGroupBot.Scheduling.Tests.Graph;

/// <summary>Speaks as much of Graph's JSON as the service uses, over real HTTP on loopback. Anything that Graph would not
/// understand, or that nobody expects, is kept in <see cref="Unexpected"/>.</summary>
public sealed class GraphStub : IAsyncDisposable
{
    public const string Organiser = "coregroups@council.example";

    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly Dictionary<string, (int Status, int Times, bool Done, string? RetryAfter)> faults = [];

    private GraphStub(WebApplication app) => this.app = app;

    public string Address { get; private set; } = "";

    public List<string> Requests { get; } = [];

    /// <summary>Every request with what it carried.</summary>
    public List<(string Request, string Body)> Sent { get; } = [];

    public List<string> Unexpected { get; } = [];

    public GraphStubData Data { get; } = new();

    /// <summary>What goes wrong with a request, given as "POST /users/…": its status, whether it takes effect before the answer is lost, and
    /// for how long Graph asks to be left alone.</summary>
    public Func<string, (int Status, bool Done, string? RetryAfter)?>? Luck { get; set; }

    public static async Task<GraphStub> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var stub = new GraphStub(builder.Build());
        stub.app.Run(stub.Serve);
        await stub.app.StartAsync();
        stub.Address = $"{stub.app.Urls.Single()}/v1.0";
        stub.Data.Changes.Address = $"{stub.Address}/users/{Organiser}/calendarView/delta()";
        return stub;
    }

    /// <param name="request">Method and what the path contains: "POST /events".</param>
    /// <param name="done">Whether the request takes effect before its answer is lost.</param>
    public void Fail(string request, int status, int times = 1, bool done = false, string? retryAfter = null) =>
        faults[request] = (status, times, done, retryAfter);

    public int Count(string request) => Requests.Count(made => made.StartsWith(request, StringComparison.Ordinal));

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task Serve(HttpContext context)
    {
        var request = context.Request;
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync();
        var path = request.Path.Value!["/v1.0".Length..];
        lock (gate)
        {
            Requests.Add($"{request.Method} {path}");
            Sent.Add(($"{request.Method} {path}", text));
            Check(request);
        }

        var fault = faults.FirstOrDefault(one =>
            $"{request.Method} {path}".Contains(one.Key.Split(' ')[1], StringComparison.Ordinal)
            && one.Key.StartsWith(request.Method + " ", StringComparison.Ordinal) && one.Value.Times > 0);
        if (fault.Key is { } key)
        {
            faults[key] = fault.Value with { Times = fault.Value.Times - 1 };
            if (fault.Value.Done)
            {
                Answer(request, path, text);
            }

            context.Response.Headers.RetryAfter = fault.Value.RetryAfter;
            await Write(context, fault.Value.Status, GraphStubData.Error("Injected"));
            return;
        }

        if (Luck?.Invoke($"{request.Method} {path}") is { } bad)
        {
            if (bad.Done)
            {
                Answer(request, path, text);
            }

            context.Response.Headers.RetryAfter = bad.RetryAfter;
            await Write(context, bad.Status, GraphStubData.Error(bad.Status == 429 ? "TooManyRequests" : "ServiceUnavailable"));
            return;
        }

        var (status, body) = Answer(request, path, text);
        await Write(context, status, body);
    }

    private void Check(HttpRequest request)
    {
        var prefer = string.Join(", ", request.Headers["Prefer"].AsEnumerable());
        if (request.Headers.Authorization != "Bearer stub" || !prefer.Contains("IdType=\"ImmutableId\"", StringComparison.Ordinal)
            || !prefer.Contains("outlook.timezone=\"UTC\"", StringComparison.Ordinal))
        {
            Unexpected.Add($"{request.Method} {request.Path}: token or Prefer is missing ({prefer})");
        }
    }

    private (int Status, JsonObject? Body) Answer(HttpRequest request, string path, string text)
    {
        lock (gate)
        {
            var body = text.Length == 0 ? null : JsonNode.Parse(
                text, new JsonNodeOptions { PropertyNameCaseInsensitive = true })!.AsObject();
            var answer = Data.Answer(request.Method, Uri.UnescapeDataString(path).Split('/', StringSplitOptions.RemoveEmptyEntries), request.Query, body);
            if (answer is { } known)
            {
                return known;
            }

            Unexpected.Add($"{request.Method} {path}{request.QueryString}");
            return (501, GraphStubData.Error("Unexpected"));
        }
    }

    private static async Task Write(HttpContext context, int status, JsonObject? body)
    {
        context.Response.StatusCode = status;
        if (body is not null)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(body.ToJsonString());
        }
    }
}
