using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Pages;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Scheduling.Boards;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Boards;

public sealed class BoardsTests
{
    [Fact]
    public void Every_board_but_those_with_nothing_against_them_asks_to_be_confirmed()
    {
        var flagged = CoreGroupBot.Bot.Pages.Boards.All(BoardLibrary.Embedded, new LocalDate(2026, 4, 30))
            .ToDictionary(board => board.Key, board => board.ConfirmWithBoard);

        Assert.Equal(
            [("bolton", true), ("cwm-taf-morgannwg", false), ("leaflet-2017", true), ("sandwell", true), ("sewscb", true)],
            flagged.Select(board => (board.Key, board.Value)));
    }

    [Fact]
    public async Task Operators_see_that_cwm_taf_morgannwgs_review_date_has_passed()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(new CurrentBoards());
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
        Assert.False((bool)board["isOwn"]!);
        Assert.Equal("The document's own review date, April 2026, has passed.", (string?)board["reasons"]!.AsArray().Single());
        Assert.NotNull(schema["properties"]!["firstMeetingWorkingDays"]);
    }
}
