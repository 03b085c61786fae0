using System.Net;
using System.Text;
using System.Text.Json;
using CoreGroupBot.Bot.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CoreGroupBot.Bot.Tests.Explain;

public sealed class ExplainEndpointTests : IAsyncLifetime, IDisposable
{
    private const string WhatIf = "/operations/what-if?case=CG%2F2026-14";

    private readonly ExplainFixture fixture = new();
    private readonly WebApplication app;

    public ExplainEndpointTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(fixture.Explainer);
        app = builder.Build();
        app.MapGroup("/operations").MapExplain();
    }

    public Task InitializeAsync() => app.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task A_case_whose_reference_holds_a_slash_is_explained()
    {
        var (status, answer) = await Ask("/operations/cases/CG/2026-14");

        Assert.Equal(HttpStatusCode.OK, status);
        var deadline = answer.GetProperty("deadlines").EnumerateArray().Single(IsFirstCoreGroup);
        Assert.Equal("Monday 18 May 2026", deadline.GetProperty("due").GetString());
        Assert.Equal("2026-05-18", deadline.GetProperty("dueOn").GetString());
        Assert.StartsWith("A core group held on Friday 1 May 2026", deadline.GetProperty("answeredBy").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_is_replayed()
    {
        var (status, answer) = await Ask("/operations/replay?case=CG/2026-14&on=2026-05-18");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(3, answer.GetProperty("events").GetArrayLength());
        Assert.Equal("open", answer.GetProperty("case").GetProperty("deadlines")[0].GetProperty("standing").GetString());
    }

    [Fact]
    public async Task A_change_is_tried_and_not_saved()
    {
        var before = fixture.Everything();
        var (status, answer) = await Ask(WhatIf, """{"conference":["child-1=2026-05-05"],"bankHoliday":["2026-05-08=X"]}""");

        Assert.Equal(HttpStatusCode.OK, status);
        var move = Assert.Single(answer.GetProperty("move").EnumerateArray(), IsFirstCoreGroup);
        Assert.Equal("2026-05-18", move.GetProperty("before").GetProperty("dueOn").GetString());
        Assert.Equal("2026-05-20", move.GetProperty("after").GetProperty("dueOn").GetString());
        Assert.NotEqual(0, answer.GetProperty("said").GetArrayLength());
        Assert.Equal(before, fixture.Everything());
    }

    [Theory]
    [InlineData(404, "There is no case CG-9.", "/operations/cases/CG-9")]
    [InlineData(404, "On file: CG/2026-14.", "/operations/replay?case=CG-9&on=2026-05-18")]
    [InlineData(400, "Say which case", "/operations/replay?on=2026-05-18")]
    [InlineData(400, "Say which day", "/operations/replay?case=CG/2026-14")]
    [InlineData(400, "still to come", "/operations/replay?case=CG/2026-14&on=2026-06-18")]
    [InlineData(400, "bankHoliday (list of", WhatIf, """{"bankHolidays":[]}""")]
    [InlineData(400, "bankHoliday (list of", WhatIf, "conference")]
    [InlineData(400, "is not understood", WhatIf, """{"conference":[null]}""")]
    [InlineData(400, "is no date", WhatIf, """{"held":[null]}""")]
    [InlineData(400, "Nothing is supposed", WhatIf, "null")]
    [InlineData(400, "There is no board camden", WhatIf, """{"board":"camden"}""")]
    public async Task What_cannot_be_answered_says_what_is_accepted(int status, string said, string address, string? body = null)
    {
        var (answered, answer) = await Ask(address, body);

        Assert.Equal(status, (int)answered);
        Assert.Contains(said, answer.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    private static bool IsFirstCoreGroup(JsonElement deadline) =>
        deadline.GetProperty("rule").GetString() == "first-core-group";

    private async Task<(HttpStatusCode Status, JsonElement Answer)> Ask(string address, string? body = null)
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = content is null ? await client.GetAsync(address) : await client.PostAsync(address, content);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }
}
