using System.Text;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Commands;
using CoreGroupBot.Bot.Pages;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Resolution;
using CoreGroupBot.Scheduling.Figures;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Jobs;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Figures;

/// <summary>The half-year figures as a command, over HTTP and by mail.</summary>
public sealed class FiguresTests : IAsyncLifetime
{
    private const string Team = "performance@council.example";
    private ServiceUnderTest service = null!;

    public async Task InitializeAsync()
    {
        service = await ServiceUnderTest.Start(Groups.Utc(11, 23, 10));
        await service.Happened(Groups.Case,
        [
            .. Groups.After("cwm-taf-morgannwg", new LocalDate(2026, 2, 2)),
            new ResolutionRequested("child-1", Origins.Member, Groups.Teacher, new LocalDate(2026, 11, 20), null),
        ]);
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task The_command_counts_as_text_and_as_JSON_and_says_when_there_is_nothing()
    {
        var (code, text, _) = await Run("--half", "2026-2");
        Assert.Equal(0, code);
        Assert.Contains("half-year 2026-2 (Wednesday 1 July 2026 to Thursday 31 December 2026)", text, StringComparison.Ordinal);
        Assert.Matches("requests, by a request from the core group +1\n", text);
        Assert.DoesNotContain(Groups.Case, text, StringComparison.Ordinal);

        var json = JsonNode.Parse((await Run("--half", "2026-2", "--json")).Output)!;
        var board = Assert.Single(json["boards"]!.AsArray())!;
        Assert.Equal("cwm-taf-morgannwg", board["board"]!.GetValue<string>());
        Assert.Equal(1, board["figures"]!.AsArray().Single(f => f!["of"]?.GetValue<string>() == Origins.Member)!["count"]!.GetValue<int>());

        Assert.Contains("every figure is 0", (await Run("--half", "2026-1")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--half")]
    [InlineData("--half", "2026-3")]
    [InlineData("--half", "2026-2", "--xml")]
    public async Task A_wrong_question_is_answered_with_what_is_right(params string[] args)
    {
        var (code, output, error) = await Run(args);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("--half 2026-2", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operators_download_them_as_JSON_and_as_comma_separated_values()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSingleton(Figures()).AddSingleton(Job(Team));
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGroup("/operations").MapFigures();
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        var json = JsonNode.Parse(await http.GetStringAsync("/operations/figures?half=2026-2"))!;
        Assert.Equal(("2026-2", "2026-12-31"), (json["half"]!.GetValue<string>(), json["to"]!.GetValue<string>()));
        using var csv = await http.GetAsync("/operations/figures?half=2026-2&format=csv");
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        var lines = (await csv.Content.ReadAsStringAsync()).Split("\r\n");
        Assert.Equal("board,half,figure,of,count", lines[0]);
        Assert.Contains("cwm-taf-morgannwg,2026-2,requests,core-group-member,1", lines);

        foreach (var wrong in (string[])["", "?half=2026", "?half=2026-2&format=xml"])
        {
            using var refused = await http.GetAsync($"/operations/figures{wrong}");
            Assert.Equal(StatusCodes.Status400BadRequest, (int)refused.StatusCode);
        }
    }

    [Fact]
    public async Task The_performance_team_is_written_to_ten_working_days_before_the_end_and_on_the_last_working_day()
    {
        // 10 working days before Thursday 31 December 2026, past Christmas and its substitute day: Tuesday 15 December.
        await MailOn(12, 14, 10);
        Assert.Empty(Letters());
        await MailOn(12, 15, 8);
        Assert.Empty(Letters());
        await MailOn(12, 15, 10);
        await MailOn(12, 15, 11);
        await MailOn(12, 29, 11);
        var before = Assert.Single(Letters());
        Assert.Contains("figures of half-year 2026-2 fall due", before, StringComparison.Ordinal);
        Assert.Contains(Team, before, StringComparison.Ordinal);
        Assert.DoesNotContain(Groups.Case, before, StringComparison.Ordinal);

        await MailOn(12, 31, 10);
        await MailOn(12, 31, 15);
        Assert.Equal(2, Letters().Count);
        Assert.Contains("requests, by a request from the core group", Letters()[^1], StringComparison.Ordinal);

        var attached = Assert.Single(service.Microsoft.Letters[^1]["Message"]!["attachments"]!.AsArray())!;
        Assert.Equal(
            ("#microsoft.graph.fileAttachment", "resolution-2026-2.csv", "text/csv; charset=utf-8"),
            ((string?)attached["@odata.type"], (string?)attached["name"], (string?)attached["contentType"]));
        var lines = Encoding.UTF8.GetString(Convert.FromBase64String((string)attached["contentBytes"]!)).Split("\r\n");
        Assert.Equal("board,half,figure,of,count", lines[0]);
        Assert.Contains("cwm-taf-morgannwg,2026-2,requests,core-group-member,1", lines);
        Assert.DoesNotContain(lines, line => line.Contains(Groups.Case, StringComparison.Ordinal));
        Assert.Null(service.Microsoft.Letters[0]["Message"]!["attachments"]);
    }

    [Fact]
    public async Task Figures_of_a_half_year_whose_last_day_the_service_slept_through_are_sent_when_it_wakes()
    {
        service.Clock.Now = Instant.FromUtc(2027, 1, 6, 10, 0);
        await Job(Team).Run(default);
        Assert.Contains("half-year 2026-2", Assert.Single(Letters()), StringComparison.Ordinal);
        service.Clock.Now = Instant.FromUtc(2027, 1, 12, 16, 0);
        await Job(Team).Run(default);
        Assert.Single(Letters());
    }

    [Fact]
    public async Task Figures_that_were_sent_are_asked_for_weekly_until_somebody_downloads_them()
    {
        await MailOn(12, 31, 10);
        Job(Team).NoteDownload(HalfYear.Parse("2027-1")!.Value);
        foreach (var day in (int[])[6, 7, 8, 14])
        {
            service.Clock.Now = Instant.FromUtc(2027, 1, day, 10, 0);
            await Job(Team).Run(default);
        }

        Assert.Equal(3, Letters().Count);
        Assert.All(Letters().Skip(1), letter => Assert.Contains("figures of half-year 2026-2 not downloaded yet", letter, StringComparison.Ordinal));
        Job(Team).NoteDownload(HalfYear.Parse("2026-2")!.Value);
        service.Clock.Now = Instant.FromUtc(2027, 1, 21, 10, 0);
        await Job(Team).Run(default);
        Assert.Equal(3, Letters().Count);
    }

    [Fact]
    public async Task Figures_that_were_looked_at_before_the_half_year_was_over_are_still_asked_for()
    {
        await MailOn(12, 31, 10);
        service.Clock.Now = Groups.Utc(12, 20, 10);
        Job(Team).NoteDownload(HalfYear.Parse("2026-2")!.Value);
        service.Clock.Now = Instant.FromUtc(2027, 1, 7, 10, 0);
        await Job(Team).Run(default);
        Assert.Equal(2, Letters().Count);
    }

    [Fact]
    public async Task Without_a_performance_team_nobody_is_written_to_and_a_wrong_address_is_refused_at_the_start()
    {
        service.Clock.Now = Groups.Utc(12, 31, 10);
        await Job("").Run(default);
        Assert.Empty(Letters());

        using var wrong = new ServiceCollection().AddFigures(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Resolution:PerformanceTeam"] = "the team" }).Build()).BuildServiceProvider();
        Assert.Contains("Resolution:PerformanceTeam", Assert.Throws<OptionsValidationException>(
            () => wrong.GetRequiredService<IOptions<ResolutionOptions>>().Value).Message, StringComparison.Ordinal);
    }

    private HalfYearFigures Figures() => new(service.Cases, service.Get<Guidance>(), service.Clock);

    private MailFigures Job(string team) => new(
        Figures(), service.Get<OrganiserMail>(), service.Get<Database>(), Options.Create(new ResolutionOptions { PerformanceTeam = team }), service.Clock);

    private async Task MailOn(int month, int day, int hour)
    {
        service.Clock.Now = Groups.Utc(month, day, hour);
        await Job(Team).Run(default);
    }

    private List<string> Letters() => [.. service.Microsoft.Letters.Select(letter => letter.ToJsonString())];

    private async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        using var services = new ServiceCollection().AddSingleton(Figures()).BuildServiceProvider();
        var code = await FiguresCommand.Run(args, services, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
