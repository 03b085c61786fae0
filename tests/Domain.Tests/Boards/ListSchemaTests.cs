using System.Text.Json.Nodes;
using CoreGroupBot.Domain.Boards;

namespace CoreGroupBot.Domain.Tests.Boards;

/// <summary>The lists of a board's file: schema and reader know the same properties and the same words.</summary>
public sealed class ListSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(BoardLibrary.Schema)!.AsObject();

    public static TheoryData<string, string> Lists => new()
    {
        { "roleRules", "roleRule" }, { "duties", "duty" }, { "checklist", "checklistItem" }, { "concerns", "concern" },
        { "concernLadder", "concernStep" }, { "documents.record", "field" }, { "documents.resolutionAgenda", "field" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void An_entry_as_the_schema_has_it_is_read(string list, string kind) => Assert.Empty(Faults(list, Entry(kind)));

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_property_that_the_schema_requires_is_missed_by_name(string list, string kind)
    {
        foreach (var (name, _) in Properties(kind))
        {
            var entry = Entry(kind);
            entry.Remove(name);

            var problem = name is "words" ? "is empty" : "is missing";
            Assert.Equal([$"$.{list}[0].{name} {problem}"], Faults(list, entry));
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_word_that_the_schema_allows_is_read_and_no_other(string list, string kind)
    {
        foreach (var (name, described) in Properties(kind).Where(property => Words(property.Value!) is not null))
        {
            var words = Words(described!)!;
            foreach (var word in words)
            {
                Assert.Empty(Faults(list, With(name, described!, word)));
            }

            Assert.EndsWith($"\"?\", not one of {string.Join(", ", words)}",
                Assert.Single(Faults(list, With(name, described!, "?"))), StringComparison.Ordinal);
        }

        JsonObject With(string name, JsonNode described, string word)
        {
            var entry = Entry(kind);
            entry[name] = described["items"] is null ? word : new JsonArray(word);
            return entry;
        }
    }

    [Theory]
    [InlineData("roleRules", "roleRule", "id")]
    [InlineData("duties", "duty", "id")]
    [InlineData("checklist", "checklistItem", "id")]
    [InlineData("concerns", "concern", "key")]
    [InlineData("documents.record", "field", "id")]
    public void Two_entries_with_one_key_are_refused(string list, string kind, string key) =>
        Assert.Equal([$"$.{list} has the {key} \"own\" twice"], Faults(list, Entry(kind), Entry(kind)));

    [Fact]
    public void What_is_no_entry_at_all_is_named_by_its_place() =>
        Assert.Equal(
            ["$.concerns[1] is of the wrong kind (String)"], Faults("concerns", Entry("concern"), JsonValue.Create("plan")));

    private static JsonObject Properties(string kind) => Schema["$defs"]![kind]!["properties"]!.AsObject();

    private static List<string>? Words(JsonNode described) =>
        (described["enum"] ?? described["items"]?["enum"])?.AsArray().Select(word => (string)word!).ToList();

    private static JsonObject Entry(string kind) => new(Properties(kind).Select(property =>
        KeyValuePair.Create<string, JsonNode?>(property.Key, property.Key switch
        {
            "line" => 1,
            "force" => "must",
            "verbs" => new JsonArray("plan.saved"),
            "words" => new JsonArray(new JsonObject { ["force"] = "must", ["quote"] = "q", ["line"] = 1 }),
            "roles" => new JsonArray(),
            _ => Words(property.Value!)?[0] ?? "own",
        })));

    private static List<string> Faults(string list, params JsonNode[] entries)
    {
        var array = new JsonArray([.. entries.Select(entry => entry.DeepClone())]);
        var board = new JsonObject
        {
            ["key"] = "own",
            ["source"] = "own.txt",
            ["name"] = "Our own",
            ["document"] = "Our own guidance",
            ["confirmWithBoard"] = false,
        };
        var names = list.Split('.');
        board[names[0]] = names is [_, var inner] ? new JsonObject { [inner] = array } : array;
        try
        {
            BoardFile.Read("own.json", board.ToJsonString());
            return [];
        }
        catch (BoardFileException refused)
        {
            return [.. refused.Faults.Select(fault => $"{fault.Path} {fault.Problem}")];
        }
    }
}
