using System.Net;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;

namespace CoreGroupBot.Bot.Conversation.Finding;

/// <summary>What a search or a link is answered with, in the shapes that Teams knows.</summary>
internal static class Found
{
    public static JsonObject Message(string text) =>
        Of(new JsonObject { ["type"] = "message", ["text"] = text });

    public static JsonObject Results(params IEnumerable<JsonObject> attachments) => Of(new JsonObject
    {
        ["type"] = "result",
        ["attachmentLayout"] = "list",
        ["attachments"] = new JsonArray([.. attachments]),
    });

    /// <param name="preview">Only whoever searched sees it; what comes into the conversation is <paramref name="card"/>.</param>
    public static JsonObject Case(string reference, string preview, JsonObject card) => new()
    {
        ["contentType"] = "application/vnd.microsoft.card.adaptive",
        ["content"] = card,
        ["preview"] = new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.thumbnail",
            ["content"] = new JsonObject
            {
                ["title"] = WebUtility.HtmlEncode(CaseLinkCard.Heading(reference)),
                ["text"] = WebUtility.HtmlEncode(preview),
            },
        },
    };

    private static JsonObject Of(JsonObject extension) => new() { ["composeExtension"] = extension };
}
