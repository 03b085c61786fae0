using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Teams;
using NodaTime;
using Xunit.Abstractions;

namespace CoreGroupBot.Bot.Tests.Teams;

[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;

/// <summary>Whatever is sent, the endpoint answers it as it should, and keeps nothing of it in memory. FUZZ_SEED gives other
/// requests, FUZZ_REQUESTS more of them.</summary>
[Collection(nameof(MeasuredAlone))]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Thousand = 1000;
    private const long MemoryAllowed = 8 * 1024 * 1024;
    private static readonly int Seed = Given("FUZZ_SEED", 20261128);
    private static readonly int Requests = Given("FUZZ_REQUESTS", 4 * Thousand);

    [Fact]
    public async Task Nothing_but_2xx_and_4xx_ever_comes_back_and_memory_stays_flat()
    {
        output.WriteLine($"FUZZ_SEED={Seed} FUZZ_REQUESTS={Requests}");
        await using var service = await ServiceUnderTest.Start(Groups.Utc(11, 23, 10));
        await service.Happened(Groups.Case, Groups.After("bolton", new LocalDate(2026, 11, 16)));
        var fuzz = new Fuzz(new Random(Seed));
        var statuses = new SortedDictionary<int, int>();
        var (after, token) = (0L, service.Token());
        for (var n = 1; n <= Requests; n++)
        {
            var body = fuzz.Body(service);
            using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            using var request = new HttpRequestMessage(HttpMethod.Post, MessagesEndpoint.Path) { Content = content };
            var isHonest = fuzz.Authorize(request, token);
            using var response = await service.Http.SendAsync(request);

            var status = (int)response.StatusCode;
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            // An invoke that nothing here answers is 501: so the protocol has it.
            Assert.True(
                status is (>= 200 and < 300) or (>= 400 and < 500) || (status == 501 && isHonest && IsInvoke(body)),
                $"FUZZ_SEED={Seed}: request {n} was answered {status}: {Encoding.UTF8.GetString(body)}");
            Assert.True(isHonest || status >= 400, $"FUZZ_SEED={Seed}: request {n} was taken without a token.");
            service.Microsoft.Requests.Clear();
            if (n == Thousand)
            {
                after = GC.GetTotalMemory(forceFullCollection: true);
            }
        }

        var grown = GC.GetTotalMemory(forceFullCollection: true) - after;
        output.WriteLine($"{string.Join(", ", statuses.Select(each => $"{each.Key}: {each.Value}"))}; memory {grown / 1024} KB");
        Assert.True(grown < MemoryAllowed, $"FUZZ_SEED={Seed}: {grown / 1024} KB more than after the first thousand.");
        // It was no use if everything stopped at the door.
        Assert.True(statuses[(int)HttpStatusCode.OK] > Requests / 20, "Too few requests reached what is behind the door.");
    }

    private static bool IsInvoke(byte[] body) => JsonNode.Parse(body)!["type"]!.GetValue<string>() == "invoke";

    private static int Given(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var given) ? given : otherwise;
}
