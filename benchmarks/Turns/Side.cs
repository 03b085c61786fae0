using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace CoreGroupBot.Benchmarks;

/// <summary>One server in a process of its own, and how it did in every round.</summary>
internal sealed class Side(string name, Process process, Uri address) : IDisposable
{
    private const int Alone = 300;
    private const int Together = 1600;
    private const int Connections = 16;
    private readonly SocketsHttpHandler handler = new() { MaxConnectionsPerServer = Connections };
    private readonly List<double> perSecond = [];
    private readonly List<double> alone = [];
    private readonly List<double> together = [];

    public string Name => name;

    public double TurnsPerSecond => At(perSecond, 0.5);

    public double MedianAlone => At(alone, 0.5);

    public double P99 => At(together, 0.99);

    /// <summary>The rounds lie so far apart that nothing can be told from them.</summary>
    public bool IsNoisy => perSecond.Max() / TurnsPerSecond > 1.5;

    public static async Task<Side> Start(string name, string file, params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("ready ", StringComparison.Ordinal))
            {
                return new Side(name, process, new Uri(new Uri(line["ready ".Length..]), "/api/messages"));
            }
        }

        throw new InvalidOperationException($"{name} did not start.");
    }

    public async Task Round(string token, bool isWarmUp)
    {
        using var http = new HttpClient(handler, disposeHandler: false);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        List<double> one = [];
        await Press(http, Alone, one);
        var many = Enumerable.Range(0, Connections).Select(_ => new List<double>()).ToArray();
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(many.Select(times => Press(http, Together / Connections, times)));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        if (!isWarmUp)
        {
            alone.AddRange(one);
            together.AddRange(many.SelectMany(times => times));
            perSecond.Add(Together / Connections * Connections / seconds);
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"turns/s {TurnsPerSecond:F0} p50_at_1_us {MedianAlone:F0} p99_at_{Connections}_us {P99:F0}{(IsNoisy ? " noisy" : "")}");

    public void Dispose()
    {
        handler.Dispose();
        process.Kill();
        process.Dispose();
    }

    private async Task Press(HttpClient http, int times, List<double> micros)
    {
        for (var n = 0; n < times; n++)
        {
            using var content = new ByteArrayContent(Wire.Press()) { Headers = { ContentType = new("application/json") } };
            var start = Stopwatch.GetTimestamp();
            using var response = await http.PostAsync(address, content);
            var body = await response.Content.ReadAsStringAsync();
            micros.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            if (response.StatusCode is not HttpStatusCode.OK || !body.Contains("AdaptiveCard", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{name} answered {(int)response.StatusCode}: {body}");
            }
        }
    }

    private static double At(List<double> values, double share) => values.Order().ElementAt((int)((values.Count - 1) * share));
}
