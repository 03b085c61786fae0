using System.Text.Json.Nodes;
using CoreGroupBot.Domain.Boards;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Boards;

/// <summary>A board that goes over to another one's guidance, in every value, on one day.</summary>
internal static class TwoBoards
{
    /// <param name="change">The first day of the later guidance.</param>
    public static Board Of(string earlier, string later, LocalDate change)
    {
        var (before, after) = (Written(earlier), Written(later));
        var both = new JsonObject
        {
            ["key"] = "both",
            ["source"] = "both.txt",
            ["name"] = "Both",
            ["document"] = "The guidance of both",
            ["confirmWithBoard"] = false,
        };
        OneAfterTheOther(both, before, after, change);
        both["resolution"] = OneAfterTheOther([], Resolution(before), Resolution(after), change);
        return BoardFile.Read("both.json", both.ToJsonString());
    }

    private static JsonObject OneAfterTheOther(JsonObject both, JsonObject before, JsonObject after, LocalDate change)
    {
        foreach (var name in before.Concat(after).Where(property => property.Value is JsonObject value && value.ContainsKey("value"))
            .Select(property => property.Key).Distinct())
        {
            both[name] = new JsonArray([.. Dated(before[name], "until", change.PlusDays(-1)), .. Dated(after[name], "from", change)]);
        }

        return both;
    }

    private static IEnumerable<JsonNode> Dated(JsonNode? value, string bound, LocalDate day)
    {
        if (value?.DeepClone() is JsonObject dated)
        {
            dated[bound] = $"{day:uuuu-MM-dd}";
            yield return dated;
        }
    }

    private static JsonObject Resolution(JsonObject board) => board["resolution"]?.AsObject() ?? [];

    private static JsonObject Written(string board)
    {
        using var file = typeof(BoardLibrary).Assembly.GetManifestResourceStream($"boards/{board}.json")!;
        return JsonNode.Parse(file)!.AsObject();
    }
}
