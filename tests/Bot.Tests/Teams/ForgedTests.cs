using System.Net;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Teams;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>Who is not let in: whatever is wrong with a token, nothing that is stored changes and nothing is sent.</summary>
public sealed class ForgedTests(ForgedTests.OneService one) : IClassFixture<ForgedTests.OneService>
{
    private readonly ServiceUnderTest service = one.Service;

    public static TheoryData<string> OfHeaders => [.. Forgeries.Headers.Keys];

    public static TheoryData<string> OfTokens => [.. Forgeries.Tokens.Keys];

    public static TheoryData<string> OfForbidden => [.. Forgeries.Forbidden.Keys];

    [Theory]
    [MemberData(nameof(OfHeaders))]
    public Task A_header_that_is_not_one_bearer_token_is_401(string kind) =>
        Refused(HttpStatusCode.Unauthorized, Forgeries.Headers[kind]);

    [Theory]
    [MemberData(nameof(OfTokens))]
    public Task A_forged_token_is_401(string kind) =>
        Refused(HttpStatusCode.Unauthorized, attempt => [$"Bearer {Forgeries.Tokens[kind](attempt)}"]);

    [Theory]
    [MemberData(nameof(OfForbidden))]
    public Task A_token_of_Teams_for_what_is_not_ours_is_403(string kind) =>
        Refused(HttpStatusCode.Forbidden, attempt => [$"Bearer {Forgeries.Forbidden[kind](attempt)}"]);

    [Fact]
    public async Task The_same_press_with_an_honest_token_is_taken()
    {
        var before = service.Everything();
        using var response = await service.Post(Press());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEqual(before, service.Everything());
        Assert.Equal(
            new LocalDate(2026, 11, 20), (await service.Cases.Open(Groups.Case, CancellationToken.None))!.LastMeeting!.Date);
    }

    /// <summary>One service for all: that nothing changes is what is shown.</summary>
    public sealed class OneService : IAsyncLifetime
    {
        public ServiceUnderTest Service { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Service = await ServiceUnderTest.Start(Groups.Utc(11, 23, 10));
            await Service.Happened(Groups.Case, Groups.After("bolton", new LocalDate(2026, 11, 16)));
        }

        public async Task DisposeAsync() => await Service.DisposeAsync();
    }

    private JsonObject Press() => service.PressOf(Groups.KeyWorker, "meeting.held", new JsonObject
    {
        ["case"] = Groups.Case,
        ["held"] = "yes",
        ["date"] = "2026-11-20",
    });

    private async Task Refused(HttpStatusCode status, Func<Attempt, string[]> forge)
    {
        using var attempt = new Attempt(service, Press());
        var authorization = forge(attempt);
        var before = service.Everything();
        using var request = new HttpRequestMessage(HttpMethod.Post, MessagesEndpoint.Path)
        {
            Content = new StringContent(attempt.Activity.ToJsonString(), System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Authorization", authorization);

        using var response = await service.Http.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Equal(status is HttpStatusCode.Unauthorized ? "Bearer" : null, response.Headers.WwwAuthenticate.FirstOrDefault()?.Scheme);
        Assert.Equal(before, service.Everything());
        Assert.Empty(service.Microsoft.Requests);
    }
}
