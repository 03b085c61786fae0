using System.Net;
using System.Security.Claims;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Teams;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>Operators by their own tokens: another issuer, and a role.</summary>
public sealed class OperatorTests : IAsyncLifetime
{
    private ServiceUnderTest service = null!;

    public async Task InitializeAsync() => service = await ServiceUnderTest.Start(Groups.Utc(11, 23, 10));

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task An_operator_is_let_in() =>
        Assert.Equal(HttpStatusCode.OK, (await Upload("https://operators", OperatorOptions.Role)).StatusCode);

    [Fact]
    public async Task Without_the_role_it_is_403() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await Upload("https://operators", "CoreGroupBot.Reader")).StatusCode);

    [Fact]
    public async Task A_token_of_Teams_is_no_operators_token() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await Upload(ServiceUnderTest.Issuer, OperatorOptions.Role)).StatusCode);

    [Fact]
    public async Task A_stranger_is_told_so_before_the_upload_is_read()
    {
        // The file is missing: whoever bound the form first would answer 400.
        using var form = new MultipartFormDataContent { { new StringContent("x"), "nothing" } };
        using var response = await service.Http.PostAsync("/operations/upload", form);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task Who_it_is_comes_from_the_token()
    {
        var payload = Signer.Payload("https://operators", ServiceUnderTest.App, service.Clock.Now);
        payload["roles"] = new JsonArray(OperatorOptions.Role);
        payload["preferred_username"] = "operator@council.example";
        using var request = new HttpRequestMessage(HttpMethod.Get, "/operations/me");
        request.Headers.Authorization = new("Bearer", service.Key.Sign(service.Key.Header(), payload));

        using var response = await service.Http.SendAsync(request);

        Assert.Equal("operator@council.example", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("""{ "oid": "1", "preferred_username": "a@council.example" }""", "a@council.example")]
    [InlineData("""{ "preferred_username": " ", "appid": "2", "oid": "1" }""", "1")]
    [InlineData("{}", "an operator")]
    public void An_operator_is_called_what_the_token_says_a_person_would_know(string claims, string name) =>
        Assert.Equal(name, SignedInOperator.Of(JsonNode.Parse(claims)!.AsObject().Select(claim => new Claim(claim.Key, (string)claim.Value!))).Name);

    private async Task<HttpResponseMessage> Upload(string issuer, string role)
    {
        var payload = Signer.Payload(issuer, ServiceUnderTest.App, service.Clock.Now);
        payload["roles"] = new JsonArray("CoreGroupBot.Other", role);
        using var form = new MultipartFormDataContent { { new StringContent("x"), "file", "x.csv" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/operations/upload") { Content = form };
        request.Headers.Authorization = new("Bearer", service.Key.Sign(service.Key.Header(), payload));
        return await service.Http.SendAsync(request);
    }
}
