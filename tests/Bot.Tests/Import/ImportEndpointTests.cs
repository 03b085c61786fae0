using System.Net;
using System.Text.Json;
using CoreGroupBot.Bot.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CoreGroupBot.Bot.Tests.Import;

public sealed class ImportEndpointTests : IAsyncLifetime, IDisposable
{
    private readonly ImportFixture fixture = new();
    private readonly WebApplication app;

    public ImportEndpointTests()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(fixture.Importer);
        app = builder.Build();
        app.MapGroup("/operations").MapImport();
    }

    public Task InitializeAsync() => app.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task Two_good_files_open_a_case()
    {
        var (status, answer) = await Post("?board=bolton", ("register", ImportFixture.Register), ("coreGroups", ImportFixture.Groups));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith(
            """{"accepted":1,"opened":1,"updated":0,"unchanged":0,"applied":true,"errors":[],"notes":[""",
            answer.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(2, answer.GetProperty("notes").GetArrayLength());
        Assert.Equal(["CG-1"], fixture.References);
    }

    [Fact]
    public async Task Problems_are_422_with_file_line_problem_and_remedy()
    {
        var (status, answer) = await Post(
            "?board=bolton&acceptValid=false", ("coreGroups", ImportFixture.Groups), ("register", ImportFixture.WrongRegister));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal(("register.csv", 2), (error.GetProperty("file").GetString(), error.GetProperty("line").GetInt32()));
        Assert.NotEqual("", error.GetProperty("problem").GetString());
        Assert.NotEqual("", error.GetProperty("remedy").GetString());
        Assert.Empty(fixture.References);
    }

    [Fact]
    public async Task What_is_right_is_written_when_asked_for_and_answered_with_200()
    {
        var (status, answer) = await Post(
            "?board=bolton&acceptValid=true", ("register", ImportFixture.WrongRegister), ("coreGroups", ImportFixture.Groups));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((0, true), (answer.GetProperty("accepted").GetInt32(), answer.GetProperty("applied").GetBoolean()));
    }

    [Fact]
    public async Task A_file_that_is_missing_is_named()
    {
        var (status, answer) = await Post("", ("register", ImportFixture.Register));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("`coreGroups`", answer.GetRawText().Replace("\\u0060", "`", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_form_is_422_and_no_fault()
    {
        using var broken = new StringContent("neither part nor end");
        broken.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "b") } };
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var response = await client.PostAsync("/operations/import", broken);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    [Fact]
    public async Task A_register_beyond_the_usual_limit_of_30_megabytes_is_taken()
    {
        var padding = string.Concat(Enumerable.Repeat(new string('\n', 1024), 32 * 1024));

        var (status, _) = await Post(
            "?board=bolton", ("register", ImportFixture.Register + padding), ("coreGroups", ImportFixture.Groups));

        Assert.Equal(HttpStatusCode.OK, status);
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> Post(string query, params (string Field, string Text)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, text) in files)
        {
            form.Add(new StringContent(text), field, $"{field}.csv");
        }

        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var response = await client.PostAsync($"/operations/import{query}", form);
        return (response.StatusCode, JsonElement.Parse(await response.Content.ReadAsStringAsync()));
    }
}
