using CoreGroupBot.Domain.Boards;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Boards;

public sealed class BoardDatesTests
{
    private const string Six = """{ "value": 6, "force": "must", "quote": "six", "line": 1, "until": "2027-03-31" }""";
    private const string Five = """{ "value": 5, "force": "must", "quote": "five", "line": 2, "from": "2027-04-01" }""";

    [Theory]
    [InlineData("2027-03-31", 6)]
    [InlineData("2027-04-01", 5)]
    [InlineData("1999-01-01", 6)]
    [InlineData("2099-01-01", 5)]
    public void A_value_stands_on_both_of_its_days_and_on_none_beside_them(string day, int weeks)
    {
        var board = Read($"[{Five}, {Six}]");

        Assert.Equal(weeks, board.On(Day(day)).MaxIntervalWeeks?.Value);
        Assert.Equal("own", board.On(Day(day)).Key);
    }

    [Theory]
    [InlineData("2027-03-31", null)]
    [InlineData("2027-04-01", 7)]
    [InlineData("2027-04-30", 7)]
    [InlineData("2027-05-01", null)]
    public void A_board_is_silent_before_and_after_the_only_value(string day, int? weeks)
    {
        var board = Read("""{ "value": 7, "force": "must", "quote": "q", "line": 1, "from": "2027-04-01", "until": "2027-04-30" }""");

        Assert.Equal(weeks, board.On(Day(day)).MaxIntervalWeeks?.Value);
    }

    [Fact]
    public void As_of_no_day_it_is_what_it_will_be_in_the_end() => Assert.Equal(5, Read($"[{Six}, {Five}]").MaxIntervalWeeks?.Value);

    [Fact]
    public void Every_day_of_one_standing_has_the_same_board_and_one_leads_to_the_other()
    {
        var board = Read($"[{Six}, {Five}]");
        var before = board.On(Day("2020-01-01"));

        Assert.Same(before, board.On(Day("2027-03-31")));
        Assert.Same(board, before.On(Day("2027-04-01")));
        Assert.Equal([before, board], board.OverTime());
    }

    [Fact]
    public void A_board_without_dates_is_itself_on_every_day()
    {
        var board = Read("null");

        Assert.Same(board, board.On(Day("2027-04-01")));
        Assert.Equal([board], board.OverTime());
    }

    [Fact]
    public void A_resolution_process_begins_with_its_first_value()
    {
        var board = Read("null", $$""", "resolution": { "tier1MaxWeeks": {{Five}} }""");

        Assert.Null(board.On(Day("2027-03-31")).Resolution);
        Assert.Equal(5, board.On(Day("2027-04-01")).Resolution?.Tier1MaxWeeks?.Value);
    }

    [Theory]
    [InlineData($"[{Six}, {Six}]", "$.maxIntervalWeeks[1] is in force on days of another one")]
    [InlineData($$"""[{{Six}}, { "value": 5, "force": "must", "quote": "q", "line": 2, "from": "2027-03-31" }]""", "$.maxIntervalWeeks[1] is in force on days of another one")]
    [InlineData("""{ "value": 5, "force": "must", "quote": "q", "line": 2, "from": "2027-04-02", "until": "2027-04-01" }""", "$.maxIntervalWeeks.until is before from")]
    [InlineData("""{ "value": 5, "force": "must", "quote": "q", "line": 2, "from": "2027-02-30" }""", "$.maxIntervalWeeks.from is \"2027-02-30\", not a day such as 2027-04-01")]
    [InlineData("""[{ "value": 5, "force": "must", "quote": "q", "line": 2, "until": 2027 }]""", "$.maxIntervalWeeks[0].until is of the wrong kind (Number)")]
    [InlineData("[]", "$.maxIntervalWeeks is empty")]
    [InlineData("[6]", "$.maxIntervalWeeks[0] is of the wrong kind (Number)")]
    public void Dates_that_contradict_one_another_are_refused_by_path(string weeks, string problem) =>
        Assert.Equal($"own.json: {problem}", Assert.Throws<BoardFileException>(() => Read(weeks)).Message);

    [Theory]
    [InlineData("bolton")]
    [InlineData("cwm-taf-morgannwg")]
    [InlineData("sandwell")]
    public void A_board_with_lists_that_is_read_again_is_equal_to_itself(string key)
    {
        using var text = new StreamReader(typeof(BoardLibrary).Assembly.GetManifestResourceStream($"boards/{key}.json")!);

        Assert.Equal(BoardLibrary.Embedded.Named(key), BoardFile.Read($"{key}.json", text.ReadToEnd()));
    }

    [Fact]
    public void A_board_read_again_is_equal_to_itself_and_another_text_is_not()
    {
        Assert.Equal(Read($"[{Six}, {Five}]"), Read($"[{Six}, {Five}]"));
        Assert.NotEqual(Read($"[{Six}, {Five}]"), Read(Five));
        Assert.NotEqual(Read($"[{Six}, {Five}]"), Read($"[{Six}, {Five.Replace("five", "5", StringComparison.Ordinal)}]"));
    }

    private static Board Read(string maxInterval, string more = "") => BoardFile.Read("own.json", $$"""
        {
          "key": "own", "source": "own.txt", "name": "Our own", "document": "Our own guidance", "confirmWithBoard": false,
          "maxIntervalWeeks": {{maxInterval}}{{more}}
        }
        """);

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
