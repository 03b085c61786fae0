using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Tests.Cards;

namespace CoreGroupBot.Bot.Tests.Language;

/// <summary>Cards as a reader of Welsh gets them, held against the English ones.</summary>
internal static partial class InWelsh
{
    private static readonly AsyncLocal<Dictionary<string, (JsonObject Welsh, JsonNode English)>?> taken = new();

    /// <summary>What people read of a card, apart from quotations, which stay in the language of their document.</summary>
    private static readonly HashSet<string> read = ["text", "title", "label", "errorMessage", "placeholder", "tooltip", "speak", "fallbackText"];

    /// <summary>What is the same in both languages, and what is no wording of the service's: names, what people typed in the
    /// tests, and what stands in the boards' documents.</summary>
    private static readonly List<string> shown =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Language", "not-translated.txt"))
            .Concat(BoardTexts()).Select(Wording.Plain).Distinct().OrderByDescending(text => text.Length),
    ];

    /// <summary>Where TEST_OUTPUT names a folder, the Welsh card is written there too, to be drawn by the browser's tests.</summary>
    public static void Take(string name, JsonObject welsh, JsonNode english)
    {
        taken.Value![name] = (welsh, english);
        if (Environment.GetEnvironmentVariable("TEST_OUTPUT") is { Length: > 0 } output)
        {
            Golden.Write(Path.Combine(output, "cards", "cy", $"{name}.json"), welsh);
        }
    }

    /// <summary>Runs with a Welsh reader and gathers the cards that are checked meanwhile.</summary>
    public static Dictionary<string, (JsonObject Welsh, JsonNode English)> Gather(Action run)
    {
        taken.Value = new(StringComparer.Ordinal);
        run();
        return taken.Value;
    }

    /// <summary>Words of the English card that the Welsh one still has.</summary>
    public static IEnumerable<string> Left(JsonNode english, JsonNode welsh)
    {
        var were = Texts(english).SelectMany(Words).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Texts(welsh)
            .Select(text => (text, Left: Words(OfService(text)).Where(were.Contains).Distinct().ToList()))
            .Where(each => each.Left.Count > 0)
            .Select(each => $"{string.Join(", ", each.Left)} in: {each.text}");
    }

    private static string OfService(string text) => shown.Aggregate(
        Quoted().Replace(text, " "), (rest, phrase) => rest.Replace(phrase, " ", StringComparison.OrdinalIgnoreCase));

    /// <summary>Every sentence and every name in the files of the boards.</summary>
    private static IEnumerable<string> BoardTexts() => Directory
        .EnumerateFiles(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Golden.FileOf("", "_"))!, "..", "..", "..", "src", "Domain", "Boards")), "*.json")
        .SelectMany(file => Strings(JsonNode.Parse(File.ReadAllText(file))))
        .Where(text => text.Contains(' ', StringComparison.Ordinal));

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject all => all.SelectMany(member => Strings(member.Value)),
        JsonArray list => list.SelectMany(Strings),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    private static IEnumerable<string> Words(string text) =>
        LongWord().Matches(text).Select(match => match.Value);

    private static IEnumerable<string> Texts(JsonNode? node, string name = "") => node switch
    {
        JsonObject all when all["type"]?.GetValue<string>() is "RichTextBlock" => [],
        JsonObject all => all.SelectMany(member => Texts(member.Value, name is "facts" && member.Key is "value" ? "text" : member.Key)),
        JsonArray list => list.SelectMany(item => Texts(item, name)),
        JsonValue value when read.Contains(name) && value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    [GeneratedRegex(@"\p{L}{4,}")]
    private static partial Regex LongWord();

    [GeneratedRegex("“[^”]*”")]
    private static partial Regex Quoted();
}
