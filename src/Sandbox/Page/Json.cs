using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Connector;
using CoreGroupBot.Sandbox.Tenant;
using NodaTime;

namespace CoreGroupBot.Sandbox.Page;

/// <summary>Small pieces of what the page is told.</summary>
internal static class Json
{
    public static JsonArray List(IEnumerable<JsonNode> items) => new([.. items]);

    public static JsonNode? Time(Instant? instant) => instant is { } at ? London.Text(at) : null;

    /// <summary>A message as this person sees it: the card they were given in answer to a press stands in place of the
    /// first.</summary>
    public static JsonObject Of(Message message, Person reader)
    {
        var json = new JsonObject
        {
            ["id"] = message.Id,
            ["from"] = message.Author is null ? "bot" : message.Author == reader ? "me" : message.Author.Name,
            ["at"] = London.Text(message.At),
            ["edited"] = message.Edited,
        };
        if (message.Activity["text"].Text() is { } text)
        {
            json["text"] = text;
        }
        if (message.Activity["summary"].Text() is { } summary)
        {
            json["summary"] = summary;
        }
        if ((message.Views.GetValueOrDefault(reader.Id) ?? CardText.CardOf(message.Activity)) is { } card)
        {
            json["card"] = card.DeepClone();
        }
        return json;
    }
}
