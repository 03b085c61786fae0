using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Identity;
using CoreGroupBot.Sandbox.Trouble;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Sandbox.ServiceProcess;

/// <summary>Speaks to the service as an operator of it would: imports, what is due, look at what is due now.</summary>
internal sealed class BotOperations(HttpClient http, Tokens tokens, Uri address, Luck luck)
{
    private static readonly TimeSpan WatchLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMilliseconds(200);

    /// <summary>The next instant at which the service has something to do, as it last said.</summary>
    public Instant? Next { get; private set; }

    /// <summary>Whether it was sending something, or could at once, when it last said so.</summary>
    public bool IsSending { get; private set; }

    public async Task<bool> IsHealthy(CancellationToken cancellation)
    {
        try
        {
            using var response = await http.GetAsync(new Uri(address, "health"), cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <param name="mayStillCome">Asked each time: false ends the waiting.</param>
    public async Task<bool> UntilHealthy(TimeSpan atMost, Func<bool> mayStillCome, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(atMost);
        using var tick = new PeriodicTimer(AskAgainAfter);
        try
        {
            while (!await IsHealthy(limit.Token))
            {
                if (!mayStillCome() || !await tick.WaitForNextTickAsync(limit.Token))
                {
                    return false;
                }
            }
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <exception cref="ServiceRefusedException">The service is not there, or does not answer 200.</exception>
    public async Task<Instant?> AskNext(CancellationToken cancellation)
    {
        using var request = Request(HttpMethod.Get, "operations/attention");
        return Note(await Send(request, cancellation));
    }

    /// <summary>Lets the service do everything that is due by its clock. While Teams and Outlook answer badly, what could not be done is
    /// left to the next time.</summary>
    /// <exception cref="ServiceRefusedException">The service is not there, or does not answer 200.</exception>
    public async Task<Instant?> Watch(CancellationToken cancellation)
    {
        using var request = Request(HttpMethod.Post, "operations/watch");
        return Note(await Send(request, cancellation, mayBePart: luck.IsBad));
    }

    /// <exception cref="ServiceRefusedException">The service is not there, or finds the files wrong.</exception>
    public async Task<JsonNode?> Import(
        string register, string coreGroups, string board, CancellationToken cancellation)
    {
        using var request = Request(HttpMethod.Post, $"operations/import?acceptValid=false&board={board}");
        var form = new MultipartFormDataContent();
        Add(form, "register", register);
        Add(form, "coreGroups", coreGroups);
        request.Content = form;
        return await Send(request, cancellation);
    }

    private static void Add(MultipartFormDataContent form, string name, string file)
    {
        var content = new ByteArrayContent(File.ReadAllBytes(file));
        content.Headers.ContentType = new MediaTypeHeaderValue(
            Path.GetExtension(file) == ".xml" ? "application/xml" : "text/csv");
        form.Add(content, name, Path.GetFileName(file));
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(address, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.ForOperator());
        return request;
    }

    private async Task<JsonNode?> Send(HttpRequestMessage request, CancellationToken cancellation, bool mayBePart = false)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(WatchLimit);
        var what = $"{request.Method} {request.RequestUri!.AbsolutePath}";
        try
        {
            using var response = await http.SendAsync(request, limit.Token);
            var text = await response.Content.ReadAsStringAsync(limit.Token);
            return response.IsSuccessStatusCode || mayBePart && response.StatusCode == HttpStatusCode.ServiceUnavailable
                ? JsonNode.Parse(text)
                : throw new ServiceRefusedException($"{what} was answered with {(int)response.StatusCode}: {text}");
        }
        catch (HttpRequestException)
        {
            throw new ServiceRefusedException($"{what}: the service does not answer. Start it, then try again.");
        }
        catch (JsonException)
        {
            throw new ServiceRefusedException($"{what} was not answered with JSON.");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new ServiceRefusedException($"{what} took longer than {WatchLimit.TotalSeconds:0} seconds.");
        }
    }

    private Instant? Note(JsonNode? answer)
    {
        IsSending = answer?["isSending"]?.GetValue<bool>() ?? false;
        return Next = NextOf(answer);
    }

    private static Instant? NextOf(JsonNode? answer) => answer?["next"].Text() is { } text
        ? OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } parsed
            ? parsed.Value.ToInstant()
            : London.Read(text)
        : null;
}

/// <summary>The service said no, or said nothing; the message is for the person at the page.</summary>
internal sealed class ServiceRefusedException(string message) : Exception(message);
