using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>Between the service and Teams: a tenth of the calls goes wrong, in every way in which that happens. The same seed does the
/// same to the same call of the same conversation.</summary>
internal sealed class Trouble(int seed)
{
    private readonly ConcurrentDictionary<string, int> calls = new(StringComparer.Ordinal);
    private int asked;
    private int failed;

    public int Asked => asked;

    public int Failed => failed;

    /// <summary>How often each thing went wrong.</summary>
    public ConcurrentDictionary<string, int> Kinds { get; } = new(StringComparer.Ordinal);

    public DelegatingHandler Handler() => new Between(this);

    private async Task<HttpResponseMessage> Answer(HttpRequestMessage request, Func<Task<HttpResponseMessage>> pass)
    {
        Interlocked.Increment(ref asked);
        var path = request.RequestUri!.AbsolutePath;
        var place = path.EndsWith("/v3/conversations", StringComparison.Ordinal) ? path + await request.Content!.ReadAsStringAsync() : path;
        var number = calls.AddOrUpdate(place, 1, (_, before) => before + 1);
        var roll = Roll($"{seed}|{place}|{number}");
        if (roll % 10 != 0)
        {
            return await pass();
        }

        Interlocked.Increment(ref failed);
        var kind = (roll / 10 % 8) switch
        {
            0 => "429",
            1 => "429 with Retry-After",
            2 => "500",
            3 => "502",
            4 => "503",
            5 => "504",
            6 => "no answer, not taken",
            _ => "no answer, taken",
        };
        Kinds.AddOrUpdate(kind, 1, (_, before) => before + 1);
        switch (kind)
        {
            case "no answer, taken":
                (await pass()).Dispose();
                throw new TaskCanceledException("The answer took too long.");
            case "no answer, not taken":
                throw new TaskCanceledException("The answer took too long.");
            default:
                var response = new HttpResponseMessage((HttpStatusCode)int.Parse(kind[..3], System.Globalization.CultureInfo.InvariantCulture))
                {
                    Content = new StringContent(kind[0] == '4' ? """{"error":{"code":"Throttled","message":"x"}}""" : "<html>"),
                };
                if (kind.Length > 3)
                {
                    response.Headers.Add("Retry-After", "3");
                }

                return response;
        }
    }

    /// <summary>FNV-1a, stirred: the same everywhere.</summary>
    private static uint Roll(string text)
    {
        var hash = Encoding.UTF8.GetBytes(text).Aggregate(2166136261u, (sum, one) => unchecked((sum ^ one) * 16777619u));
        hash = unchecked((hash ^ (hash >> 16)) * 0x7feb352du);
        return hash ^ (hash >> 15);
    }

    private sealed class Between(Trouble trouble) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            trouble.Answer(request, () => base.SendAsync(request, cancellationToken));
    }
}
