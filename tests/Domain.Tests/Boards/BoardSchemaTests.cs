using System.Text.Json.Nodes;
using CoreGroupBot.Domain.Boards;

namespace CoreGroupBot.Domain.Tests.Boards;

/// <summary>Schema and reader are one format: what the schema describes the reader knows, word for word.</summary>
public sealed class BoardSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(BoardLibrary.Schema)!.AsObject();

    public static TheoryData<string> Cited => [.. Values(Schema), .. Values(Resolution).Select(name => $"resolution.{name}")];

    private static JsonObject Resolution => Schema["properties"]!["resolution"]!.AsObject();

    [Fact]
    public void Every_property_of_a_board_is_in_the_schema() =>
        Assert.Equal(
            typeof(Board).GetProperties().Select(property => property.Name).Order(),
            Schema["properties"]!.AsObject().Select(property => Pascal(property.Key)).Where(name => name[0] != '$').Order());

    [Fact]
    public void Every_rule_of_a_resolution_process_is_in_the_schema() =>
        Assert.Equal(
            typeof(ResolutionRules).GetProperties().Select(property => property.Name).Order(),
            Resolution["properties"]!.AsObject().Select(property => Pascal(property.Key)).Order());

    [Fact]
    public void Every_document_is_in_the_schema() =>
        Assert.Equal(
            typeof(BoardDocuments).GetProperties().Select(property => property.Name).Order(),
            Schema["properties"]!["documents"]!["properties"]!.AsObject().Select(property => Pascal(property.Key)).Order());

    [Theory]
    [MemberData(nameof(Cited))]
    public void Every_word_that_the_schema_allows_is_read_and_no_other(string path)
    {
        var value = Value(path);
        foreach (var allowed in Allowed(value))
        {
            Assert.Empty(Faults(path, allowed));
        }

        var words = (value["enum"] ?? value["items"]?["enum"])?.AsArray().Select(word => (string)word!).ToList();
        JsonNode wrong = value["items"] is not null ? words is not null ? new JsonArray("?") : new JsonArray(" ") : words is not null ? "?" : new JsonObject { ["?"] = "?" };
        var fault = Assert.Single(Faults(path, wrong).Where(fault => !fault.Path.EndsWith('?')).Take(1));
        Assert.StartsWith($"$.{path}.value", fault.Path, StringComparison.Ordinal);
        if (words is not null)
        {
            Assert.EndsWith($"\"?\", not one of {string.Join(", ", words)}", fault.Problem, StringComparison.Ordinal);
        }
    }

    private static IReadOnlyList<BoardFault> Faults(string path, JsonNode value)
    {
        var cited = new JsonObject { ["value"] = value.DeepClone(), ["force"] = "must", ["quote"] = "q", ["line"] = 1 };
        var board = new JsonObject
        {
            ["key"] = "own",
            ["source"] = "own.txt",
            ["name"] = "Our own",
            ["document"] = "Our own guidance",
            ["confirmWithBoard"] = false,
        };
        var names = path.Split('.');
        board[names[0]] = names is [_, var inner] ? new JsonObject { [inner] = cited } : cited;
        try
        {
            BoardFile.Read("own.json", board.ToJsonString());
            return [];
        }
        catch (BoardFileException refused)
        {
            return refused.Faults;
        }
    }

    /// <summary>Values that the schema allows: each word, a word of each list, or one that the kind is made of.</summary>
    private static IEnumerable<JsonNode> Allowed(JsonObject value) => value switch
    {
        _ when value["enum"] is JsonArray words => words.Select(word => word!),
        _ when value["items"]?["enum"] is JsonArray words => words.Select(word => new JsonArray(word!.DeepClone())),
        _ when value["items"] is not null => [new JsonArray("words"), new JsonArray("words", "more")],
        _ => (string?)value["type"] switch
        {
            "integer" => [1, 1000],
            "boolean" => [true, false],
            "object" => [new JsonObject { ["from"] = 4, ["to"] = 6 }],
            _ => value["pattern"]!.ToString().Contains("0-9", StringComparison.Ordinal) ? ["2026-04"] : ["words"],
        },
    };

    private static JsonObject Value(string path)
    {
        var properties = path.Split('.') is [_, var inner] ? Resolution["properties"]![inner] : Schema["properties"]![path];
        return Referred(properties!["anyOf"]![0]!)["properties"]!["value"]!.AsObject();
    }

    private static JsonObject Referred(JsonNode node) =>
        (string?)node["$ref"] is { } to && to != "#/$defs/cited" ? Schema["$defs"]![to.Split('/')[^1]]!.AsObject() : node.AsObject();

    private static IEnumerable<string> Values(JsonObject described) =>
        described["properties"]!.AsObject().Where(property => property.Value!["anyOf"] is not null).Select(property => property.Key);

    private static string Pascal(string name) => $"{char.ToUpperInvariant(name[0])}{name[1..]}";
}
