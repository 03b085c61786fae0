using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Teams;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>Clients without tokens: in Development, where it is switched on, from this machine, for an address on this
/// machine, and for nobody else. That it starts nowhere else is in <see cref="SettingsTests"/>.</summary>
public sealed class TokenlessTests : IAsyncLifetime
{
    private const string Away = "192.0.2.7";
    private ServiceUnderTest service = null!;

    public async Task InitializeAsync() => service = await Start(on: true);

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost:3978")]
    [InlineData("[::1]:3978")]
    public async Task A_client_on_this_machine_is_answered_and_sent_no_token(string host)
    {
        Assert.Equal(HttpStatusCode.OK, await Say(host));
        var sent = Assert.Single(service.Microsoft.Sent);
        Assert.Contains("AdaptiveCard", sent.Body.ToJsonString());
        Assert.Null(sent.Authorization);
    }

    [Theory]
    [InlineData("bot.example", null, null)]
    [InlineData("localhost.evil.example", null, null)]
    [InlineData("127.0.0.1.evil.example", null, null)]
    [InlineData(Away, null, null)]
    [InlineData("localhost", "X-Forwarded-For", Away)]
    [InlineData("localhost", "X-Forwarded-Host", "localhost")]
    [InlineData("localhost", "Forwarded", "for=192.0.2.7")]
    [InlineData("localhost", "X-Real-IP", Away)]
    [InlineData("localhost", "X-Original-For", Away)]
    [InlineData("localhost", "Via", "1.1 proxy")]
    [InlineData("localhost", "Origin", "https://evil.example")]
    [InlineData("localhost", "Authorization", "Bearer abc")]
    [InlineData("localhost", "Authorization", "")]
    public async Task A_request_that_comes_by_another_way_is_not(string host, string? header, string? value)
    {
        var before = service.Everything();
        Assert.Equal(HttpStatusCode.Unauthorized, await Say(host, header, value));
        Assert.Equal(before, service.Everything());
        Assert.Empty(service.Microsoft.Requests);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/")]
    [InlineData("http://evil.example/_connector")]
    [InlineData("http://127.0.0.1.evil.example/_connector")]
    [InlineData("http://localhost@evil.example/_connector")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    public async Task Nor_one_that_wants_its_answer_elsewhere(string serviceUrl)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await Say("localhost", serviceUrl: serviceUrl));
        Assert.Empty(service.Microsoft.Requests);
    }

    [Fact]
    public async Task Where_it_is_not_switched_on_nobody_is_let_in_without_a_token()
    {
        await using var other = await Start(on: false);
        using var response = await other.Post(Hello(other).ToJsonString(), token: null);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Theory]
    [InlineData("http://127.0.0.1:56150/_connector", true)]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://[::1]:56150/", true)]
    [InlineData("https://127.0.0.1:56150/", false)]
    [InlineData("http://user@127.0.0.1/", false)]
    [InlineData("http://10.0.0.1/", false)]
    public void Where_a_local_client_may_be(string address, bool isLocal)
    {
        Assert.Equal(isLocal, new TeamsOptions { AllowTokenless = true }.IsLocalClient(address));
        Assert.False(new TeamsOptions().IsLocalClient(address));
    }

    private static Task<ServiceUnderTest> Start(bool on) => ServiceUnderTest.Start(
        Groups.Utc(11, 23, 10), ("Teams:AllowTokenless", on ? "true" : "false"),
        ("Teams:AllowedHosts:0", "smba.trafficmanager.net"), ("Teams:ServiceUrl", "https://smba.trafficmanager.net/teams/"));

    private static JsonObject Hello(ServiceUnderTest service)
    {
        var message = service.Activity("message", Groups.Outsider);
        message["text"] = "hello";
        // As the Playground has them: an address without a slash, and a tenant of its own.
        message["serviceUrl"] = service.Microsoft.ServiceUrl.TrimEnd('/');
        message["conversation"]!["tenantId"] = "00000000-0000-0000-0000-0000000000001";
        message["channelData"]!["tenant"]!["id"] = "00000000-0000-0000-0000-0000000000001";
        return message;
    }

    private async Task<HttpStatusCode> Say(string host, string? header = null, string? value = null, string? serviceUrl = null)
    {
        var message = Hello(service);
        message["serviceUrl"] = serviceUrl ?? message["serviceUrl"]!.GetValue<string>();
        using var request = new HttpRequestMessage(HttpMethod.Post, MessagesEndpoint.Path)
        {
            Content = new StringContent(message.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Host = host;
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }

        using var response = await service.Http.SendAsync(request);
        return response.StatusCode;
    }
}
