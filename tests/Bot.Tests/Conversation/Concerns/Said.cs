using System.Text.Json.Nodes;

namespace CoreGroupBot.Bot.Tests.Conversation.Concerns;

/// <summary>What an answer says.</summary>
internal static class Said
{
    /// <summary>Everything that is said, in one string.</summary>
    public static string Text(JsonObject answer) => answer["value"]! switch
    {
        JsonValue said => said.GetValue<string>(),
        var card => string.Join(" ", Strings(card)),
    };

    public static string Json(JsonObject answer) => answer.ToJsonString();

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject all => all.SelectMany(member => Strings(member.Value)),
        JsonArray list => list.SelectMany(Strings),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
