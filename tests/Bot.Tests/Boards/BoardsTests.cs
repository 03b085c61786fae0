using System.Net;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Pages;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Scheduling.Boards;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Bot.Tests.Boards;

public sealed class BoardsTests
{
    [Fact]
    public void Every_board_but_those_with_nothing_against_them_asks_to_be_confirmed()
    {
        var flagged = CoreGroupBot.Bot.Pages.Boards.All(BoardLibrary.Embedded, _ => null, "", new LocalDate(2026, 4, 30))
            .ToDictionary(board => board.Key, board => board.ConfirmWithBoard);

        Assert.Equal(
            [("bolton", true), ("cwm-taf-morgannwg", false), ("leaflet-2017", true), ("sandwell", true), ("sewscb", true)],
            flagged.Select(board => (board.Key, board.Value)));
    }

    [Fact]
    public void A_confirmation_answers_what_was_asked_and_not_what_a_passed_review_asks_later()
    {
        var confirmed = new BoardConfirmation(Instant.FromUtc(2026, 4, 30, 9, 0), "operator@council.example");

        Assert.Equal([], Reasons("bolton", new LocalDate(2026, 11, 23)));
        Assert.Equal([], Reasons("cwm-taf-morgannwg", new LocalDate(2026, 4, 30)));
        Assert.Equal(
            ["The document's own review date, April 2026, has passed."], Reasons("cwm-taf-morgannwg", new LocalDate(2026, 5, 1)));

        IReadOnlyList<string> Reasons(string board, LocalDate today) => CoreGroupBot.Bot.Pages.Boards
            .All(BoardLibrary.Embedded, _ => confirmed, "", today).Single(view => view.Key == board).Reasons;
    }

    [Theory]
    [InlineData("2026-02-28", null)]
    [InlineData("2026-03-01", "One month before the document's own review date, April 2026.")]
    [InlineData("2026-03-31", "One month before the document's own review date, April 2026.")]
    [InlineData("2026-04-01", "It is the document's own review date, April 2026.")]
    [InlineData("2026-04-30", "It is the document's own review date, April 2026.")]
    [InlineData("2026-05-01", "The document's own review date, April 2026, has passed.")]
    public void The_review_of_a_document_is_seen_coming(string today, string? review) =>
        Assert.Equal(review, CoreGroupBot.Bot.Pages.Boards
            .All(BoardLibrary.Embedded, _ => null, "", LocalDatePattern.Iso.Parse(today).Value)
            .Single(view => view.Key == "cwm-taf-morgannwg").Review);

    [Theory]
    [InlineData("cwm-taf-morgannwg", "", "Nobody is written to: Boards:Owner is empty.")]
    [InlineData("cwm-taf-morgannwg", "owner@council.example", "owner@council.example is written to.")]
    [InlineData("bolton", "owner@council.example", null)]
    public void It_is_said_who_is_told_of_a_review(string board, string owner, string? told) =>
        Assert.Equal(told, CoreGroupBot.Bot.Pages.Boards.All(BoardLibrary.Embedded, _ => null, owner, new LocalDate(2026, 11, 23))
            .Single(view => view.Key == board).Told);

    [Fact]
    public async Task Operators_see_that_cwm_taf_morgannwgs_review_date_has_passed()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var folder = Directory.CreateTempSubdirectory("boards-").FullName;
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Folder"] = folder });
        builder.Services.AddCaseFiles(builder.Configuration);
        builder.Services.RemoveAll<IHostedService>();
        builder.Services.AddSingleton<IClock>(new FakeClock(Instant.FromUtc(2026, 11, 23, 9, 0)));
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGroup("/operations").MapBoards();
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        var boards = JsonNode.Parse(await http.GetStringAsync("/operations/boards"))!.AsArray();
        var schema = JsonNode.Parse(await http.GetStringAsync("/operations/boards/schema"))!;

        var board = boards.Single(one => (string?)one!["key"] == "cwm-taf-morgannwg")!;
        Assert.Equal("2026-04", (string?)board["reviewDue"]);
        Assert.True((bool)board["confirmWithBoard"]!);
        Assert.StartsWith("Nobody is written to", (string?)board["told"], StringComparison.Ordinal);
        Assert.False((bool)board["isOwn"]!);
        Assert.Equal("The document's own review date, April 2026, has passed.", (string?)board["reasons"]!.AsArray().Single());
        Assert.NotNull(schema["properties"]!["firstMeetingWorkingDays"]);

        var confirmed = JsonNode.Parse(await (await http.PostAsync("/operations/boards/bolton/confirm", null)).Content.ReadAsStringAsync())!;
        Assert.Equal("Confirmed on Monday 23 November 2026 by an operator", (string?)confirmed["confirmed"]);
        Assert.False((bool)confirmed["confirmWithBoard"]!);
        var again = JsonNode.Parse(await http.GetStringAsync("/operations/boards"))!.AsArray();
        Assert.Equal(confirmed.ToJsonString(), again.Single(one => (string?)one!["key"] == "bolton")!.ToJsonString());
        Assert.Null(again.Single(one => (string?)one!["key"] == "sandwell")!["confirmed"]);

        using var unknown = await http.PostAsync("/operations/boards/bolten/confirm", null);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.StartsWith("There is no board", (string?)JsonNode.Parse(await unknown.Content.ReadAsStringAsync())!["error"], StringComparison.Ordinal);
    }
}
