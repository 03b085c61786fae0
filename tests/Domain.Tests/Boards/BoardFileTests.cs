using CoreGroupBot.Domain.Boards;

namespace CoreGroupBot.Domain.Tests.Boards;

public sealed class BoardFileTests
{
    private const string Interval = """{ "value": 6, "force": "must", "quote": "every six weeks", "line": 130 }""";

    [Fact]
    public void A_board_of_ones_own_needs_a_file_only()
    {
        var board = BoardFile.Read("own.json", File(Interval));

        Assert.Equal("own", board.Key);
        Assert.Equal(new Cited<int>(6, Force.Must, new Citation("every six weeks", "own.txt", 130)), board.MaxIntervalWeeks);
        Assert.Null(board.MinIntervalWeeks);
    }

    [Fact]
    public void A_null_is_silence() => Assert.Null(BoardFile.Read("own.json", File("null")).MaxIntervalWeeks);

    [Theory]
    [InlineData("""{ "value": 6, "force": "must", "line": 130 }""", "$.maxIntervalWeeks.quote is missing")]
    [InlineData("""{ "value": 6, "force": "must", "quote": " ", "line": 130 }""", "$.maxIntervalWeeks.quote is empty")]
    [InlineData("""{ "value": 6, "force": "must", "quote": "q" }""", "$.maxIntervalWeeks.line is missing")]
    [InlineData("""{ "value": 6, "force": "must", "quote": "q", "line": 0 }""", "$.maxIntervalWeeks.line is not a whole number above 0")]
    [InlineData("""{ "value": 1.5, "force": "must", "quote": "q", "line": 1 }""", "$.maxIntervalWeeks.value is not a whole number above 0")]
    [InlineData("""{ "value": "6", "force": "must", "quote": "q", "line": 1 }""", "$.maxIntervalWeeks.value is of the wrong kind (String)")]
    [InlineData("""{ "value": 6, "force": "Must", "quote": "q", "line": 1 }""", "$.maxIntervalWeeks.force is \"Must\", not one of must, should, recommended")]
    [InlineData("""{ "value": 6, "force": "must", "quote": "q", "line": 1, "page": 2 }""", "$.maxIntervalWeeks.page is not known")]
    [InlineData("6", "$.maxIntervalWeeks is of the wrong kind (Number)")]
    [InlineData("""null, "maxIntervalWeek": null""", "$.maxIntervalWeek is not known")]
    [InlineData("""null, "reviewReportKind": { "value": "many", "force": "must", "quote": "q", "line": 1 }""", "$.reviewReportKind.value is \"many\", not one of single, individual-agency, evaluation")]
    [InlineData("""null, "recommendedIntervalWeeks": { "value": { "from": 6, "to": 4 }, "force": "must", "quote": "q", "line": 1 }""", "$.recommendedIntervalWeeks.value runs backwards")]
    public void A_mistake_is_refused_with_its_file_and_path(string interval, string problem)
    {
        var refused = Assert.Throws<BoardFileException>(() => BoardFile.Read("own.json", File(interval)));

        Assert.Equal($"own.json: {problem}", refused.Message);
    }

    [Fact]
    public void Every_mistake_of_a_file_is_named_at_once()
    {
        var refused = Assert.Throws<BoardFileException>(() => BoardFile.Read("folder/own.json", """
            {
              "key": "Own", "source": 1, "document": " ", "reviewDue": "2026-13", "confirmWithBoard": true, "colour": "red",
              "maxIntervalWeeks": { "value": 0, "force": "will", "line": 1001 },
              "minIntervalWeeks": { "value": 1001, "force": "must", "quote": "q", "line": 1001 },
              "minutesResponsibleRole": { "value": "child", "force": "must", "quote": "q", "line": 1 },
              "chairFirst": { "value": "anybody", "force": "must", "quote": "q", "line": 1 },
              "recommendedIntervalWeeks": { "value": 4, "force": "must", "quote": "q", "line": 1 }
            }
            """));

        Assert.All(refused.Faults, fault => Assert.Equal("folder/own.json", fault.File));
        Assert.Equal(
            [
                "$.source is of the wrong kind (Number)",
                "$.key is \"Own\", not small letters and digits with hyphens between",
                "$.name is missing",
                "$.document is empty",
                "$.reviewDue is \"2026-13\", not a month such as 2026-04",
                "$.maxIntervalWeeks.quote is missing",
                "$.maxIntervalWeeks.value is not a whole number above 0",
                "$.maxIntervalWeeks.force is \"will\", not one of must, should, recommended",
                "$.minIntervalWeeks.value is more than 1000",
                "$.recommendedIntervalWeeks.value is of the wrong kind (Number)",
                "$.minutesResponsibleRole.value is \"child\", not one of key-worker, chair, second-chair, minute-taker",
                "$.chairFirst.value is \"anybody\", not one of key-worker, key-worker-manager, any-member, "
                + "any-member-but-social-worker, rota-of-agencies, rota-of-members",
                "$.confirmBecause is missing",
                "$.colour is not known",
            ],
            refused.Faults.Select(fault => $"{fault.Path} {fault.Problem}"));
    }

    [Fact]
    public void A_key_that_is_not_the_files_name_is_refused() =>
        Assert.Equal("other.json: $.key is \"own\", which is not the file's name",
            Assert.Throws<BoardFileException>(() => BoardFile.Read("other.json", File("null"))).Message);

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "key": "own", "key": "other" }""")]
    public void What_is_no_single_object_is_refused(string json) =>
        Assert.StartsWith("own.json: $ ",
            Assert.Throws<BoardFileException>(() => BoardFile.Read("own.json", json)).Message, StringComparison.Ordinal);

    private static string File(string maxInterval) => $$"""
        {
          "key": "own", "source": "own.txt", "name": "Our own", "document": "Our own guidance", "confirmWithBoard": false,
          "maxIntervalWeeks": {{maxInterval}}
        }
        """;
}
