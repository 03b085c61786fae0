using System.Text.Json;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;

namespace CoreGroupBot.Bot.Conversation.Finding;

/// <summary>A link to a core group in a message: a card by which its members open it. It is the same for everybody and whether or
/// not there is such a core group, so nobody learns anything by it.</summary>
public sealed class UnfoldLink(CaseLinks links)
{
    /// <param name="value">The value of the invoke: the address.</param>
    /// <param name="isAtHand">False where Teams does not say who reads it, because they do not have the app.</param>
    public JsonObject Of(JsonElement? value, bool isAtHand) =>
        links.ReferenceIn(new CardPress("", "", value ?? default).Text("url")) is { } reference
            ? Found.Results(Found.Case(reference, Say("Its members open it in Teams."), CaseLinkCard.Of(reference, isAtHand)))
            : Found.Results();
}
