using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Teams;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>Bodies that are no activity get their own answers, and change nothing even with an honest token.</summary>
public sealed class BodyTests(ForgedTests.OneService one) : IClassFixture<ForgedTests.OneService>
{
    private const int Largest = 256 * 1024;
    private readonly ServiceUnderTest service = one.Service;

    public static TheoryData<string> Malformed =>
    [
        "", " ", "{", "null", "[]", "5", "\"message\"", "{}", "nonsense", """{"type":5}""", """{"type":null}""", """{"type":""}""",
        """{"type":"message"} x""", """{"type":"message",}""", """{"type":"message"/* */}""", """{"type":"message","x":NaN}""",
        """{"type":"message","text":5}""", """{"type":"message","from":"me"}""", """{"type":"message","membersRemoved":{}}""",
        """{"type":"message","type":"message"}""", """{"type":"message","from":{"id":"1","id":"2"}}""",
        """{"type":"invoke","value":{"action":{"verb":"a","verb":"b"}}}""",
        """{"type":"message","text":"\ud83d"}""", """{"type":"message","value":{"x":"\udc00"}}""",
        """{"type":"message","value":{"\ud800":1}}""", """{"type":"message","value":[[["\ud800\ud800"]]]}""",
        "\ufeff{\"type\":\"message\"}",
    ];

    [Theory]
    [MemberData(nameof(Malformed))]
    public Task What_is_no_activity_is_400(string body) => Refused(HttpStatusCode.BadRequest, Bytes(body));

    [Theory]
    [InlineData(new byte[] { 0xff, 0xfe })]
    [InlineData(new byte[] { 0xc0, 0xaf })]
    [InlineData(new byte[] { 0xed, 0xa0, 0x80 })]
    [InlineData(new byte[] { 0xf4, 0x90, 0x80, 0x80 })]
    public Task Text_that_is_not_UTF8_is_400(byte[] text) => Refused(
        HttpStatusCode.BadRequest, [.. Bytes("""{"type":"message","value":{"x":""" + '"'), .. text, .. Bytes("\"}}")]);

    [Fact]
    public Task A_depth_that_nobody_means_is_400() => Refused(
        HttpStatusCode.BadRequest, Bytes($"{{\"type\":\"message\",\"unknown\":{new string('[', 64)}{new string(']', 64)}}}"));

    [Fact]
    public async Task A_body_that_is_too_long_is_413_whether_it_says_so_or_not()
    {
        await Refused(HttpStatusCode.RequestEntityTooLarge, new byte[Largest + 1]);
        await Refused(HttpStatusCode.RequestEntityTooLarge, new StreamContent(new UnknownLength(Largest + 1)), "application/json");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("nonsense")]
    public Task What_does_not_say_that_it_is_JSON_is_415(string? type) => Refused(
        HttpStatusCode.UnsupportedMediaType, new ByteArrayContent(Bytes(service.Activity("typing", Groups.KeyWorker).ToJsonString())), type);

    [Fact]
    public Task What_is_compressed_is_415() => Refused(
        HttpStatusCode.UnsupportedMediaType, new ByteArrayContent([0x1f, 0x8b]) { Headers = { ContentEncoding = { "gzip" } } },
        "application/json");

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Everything_but_POST_is_405(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), MessagesEndpoint.Path);
        using var response = await service.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON; charset=\"UTF-8\"")]
    public async Task Odd_but_sound_activities_are_taken(string type)
    {
        var odd = service.Activity("somethingNew", Groups.KeyWorker);
        odd["unknown"] = new JsonArray([.. Enumerable.Range(0, 30_000).Select(n => (JsonNode)n)]);
        odd["value"] = new JsonObject { ["text"] = "\0 \u2028 𝕏 é", ["é"] = JsonNode.Parse(new string('[', 60) + new string(']', 60)) };
        odd["membersRemoved"] = new JsonArray([.. Enumerable.Range(0, 2000).Select(n => (JsonNode)new JsonObject { ["id"] = $"{n}" })]);
        using var response = await Send(new ByteArrayContent(Bytes(odd.ToJsonString())), type);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private Task Refused(HttpStatusCode status, byte[] body) => Refused(status, new ByteArrayContent(body), "application/json");

    private async Task Refused(HttpStatusCode status, HttpContent content, string? type)
    {
        var before = service.Everything();
        using var response = await Send(content, type);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(before, service.Everything());
    }

    private async Task<HttpResponseMessage> Send(HttpContent content, string? type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, MessagesEndpoint.Path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", service.Token());
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return await service.Http.SendAsync(request);
    }
}
