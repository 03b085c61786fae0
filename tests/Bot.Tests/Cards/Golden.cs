using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Tests.Language;
using CoreGroupBot.Domain.Language;

namespace CoreGroupBot.Bot.Tests.Cards;

/// <summary>Cards as files beside the tests, which a renderer that nobody here wrote reads too. With UPDATE_GOLDENS set they
/// are written anew, to be read in the diff.</summary>
public static class Golden
{
    /// <summary>Bytes: what fits every message limit that Teams has had.</summary>
    public const int Largest = 25 * 1024;

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Check(string name, JsonObject card)
    {
        Assert.True(Encoding.UTF8.GetByteCount(card.ToJsonString()) < Largest, $"{name} is too large.");
        Assert.Empty(NullsIn(card, "$"));
        if (Languages.OfReader is Languages.Welsh)
        {
            InWelsh.Take(name, card, JsonNode.Parse(File.ReadAllText(FileOf("Golden", name)))!);
            return;
        }

        Compare(FileOf("Golden", name), card);
    }

    /// <param name="folder">Beside the tests of the cards.</param>
    public static string FileOf(string folder, string name) => Path.Combine(Path.GetDirectoryName(Here())!, folder, $"{name}.json");

    private static string Here([CallerFilePath] string here = "") => here;

    public static void Compare(string file, JsonObject card)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") is { Length: > 0 })
        {
            Write(file, card);
        }

        Assert.True(File.Exists(file), $"There is no {file}: run the tests once with UPDATE_GOLDENS=1 and read what it wrote.");
        Assert.Equal(File.ReadAllText(file), Text(card));
    }

    internal static void Write(string file, JsonObject card)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, Text(card));
    }

    private static string Text(JsonObject card) => card.ToJsonString(Readable) + "\n";

    private static IEnumerable<string> NullsIn(JsonNode? node, string path) => node switch
    {
        null => [path],
        JsonObject all => all.SelectMany(member => NullsIn(member.Value, $"{path}.{member.Key}")),
        JsonArray list => list.SelectMany((item, n) => NullsIn(item, $"{path}[{n}]")),
        _ => [],
    };
}
