using System.Net;
using System.Text;

namespace CoreGroupBot.Benchmarks;

/// <summary>What Microsoft's page shows: so many senders that each try again three times, after 2 to 20 seconds that grow, with a fifth of
/// jitter, and then give up.</summary>
internal static class BackOff
{
    private const int Retries = 3;

    public static async Task Send(string address, IReadOnlyList<(string Message, string Conversation)> messages, int senders)
    {
        using var http = new HttpClient();
        var jitter = new Random(20261128);
        await Parallel.ForEachAsync(messages, new ParallelOptions { MaxDegreeOfParallelism = senders }, async (one, ct) =>
        {
            for (var attempt = 0; attempt <= Retries; attempt++)
            {
                using var content = new StringContent(
                    $$"""{"type":"message","attachments":[{"content":{"id":"{{one.Message}}"} }]}""", Encoding.UTF8, "application/json");
                using var response = await http.PostAsync($"{address}/v3/conversations/{one.Conversation}/activities", content, ct);
                if (response.StatusCode is not HttpStatusCode.TooManyRequests)
                {
                    return;
                }

                double share;
                lock (jitter)
                {
                    share = 0.8 + 0.4 * jitter.NextDouble();
                }

                await Task.Delay(TimeSpan.FromSeconds(Math.Min(20, Math.Pow(2, attempt + 1)) * share), TimeProvider.System, ct);
            }
        });
    }
}
