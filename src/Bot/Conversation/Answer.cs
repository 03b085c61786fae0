using System.Text.Json.Nodes;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>What a press is answered with, in the shapes that Teams knows.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>Takes the place of the card, for the person who pressed.</summary>
    public sealed record Card(JsonObject Content) : Answer;

    /// <summary>A short sentence; the card stays.</summary>
    public sealed record Say(string Text) : Answer;

    /// <summary>The press itself is not understood.</summary>
    public sealed record Fault(int Status, string Code, string Message) : Answer;

    /// <summary>The status within the body: the HTTP status is 200 whatever it says.</summary>
    public JsonObject ToBody() => this switch
    {
        Card card => Body(StatusCodes.Status200OK, "application/vnd.microsoft.card.adaptive", card.Content),
        Say say => Body(StatusCodes.Status200OK, "application/vnd.microsoft.activity.message", say.Text),
        Fault fault => Body(
            fault.Status, "application/vnd.microsoft.error",
            new JsonObject { ["code"] = fault.Code, ["message"] = fault.Message }),
        _ => throw new InvalidOperationException($"Unknown answer {GetType().Name}."),
    };

    private static JsonObject Body(int status, string type, JsonNode value) => new()
    {
        ["statusCode"] = status,
        ["type"] = type,
        ["value"] = value,
    };
}
