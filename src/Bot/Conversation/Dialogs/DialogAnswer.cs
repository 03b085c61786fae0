using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;

namespace CoreGroupBot.Bot.Conversation.Dialogs;

/// <summary>What a dialog is answered with, in the shapes that Teams knows.</summary>
public abstract record DialogAnswer
{
    private DialogAnswer()
    {
    }

    /// <summary>The dialog goes on with this card.</summary>
    public sealed record Shows(string Title, JsonObject Card) : DialogAnswer;

    /// <summary>The dialog ends with a sentence.</summary>
    /// <param name="IsFault">It failed here: the same may be sent again.</param>
    public sealed record Says(string Text, bool IsFault = false) : DialogAnswer;

    public JsonObject ToBody() => new()
    {
        ["task"] = this switch
        {
            Shows shows => new JsonObject
            {
                ["type"] = "continue",
                ["value"] = new JsonObject
                {
                    ["title"] = shows.Title,
                    ["height"] = "large",
                    ["width"] = "medium",
                    ["card"] = new JsonObject
                    {
                        ["contentType"] = "application/vnd.microsoft.card.adaptive",
                        ["content"] = Dialog.Of(shows.Card),
                    },
                },
            },
            Says says => new JsonObject { ["type"] = "message", ["value"] = says.Text },
            _ => throw new InvalidOperationException($"Unknown answer {GetType().Name}."),
        },
    };
}
