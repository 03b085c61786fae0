using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;

namespace CoreGroupBot.Bot.Cards.Holds;

/// <summary>What an answer to a hold is answered with: a confirmation, with the way back while the date that was accepted is to
/// come.</summary>
internal static class AcceptedCard
{
    /// <param name="confirmation">The card of the confirmation.</param>
    public static JsonObject With(JsonObject confirmation, string reference, string hold) => Card.With(
        confirmation,
        [
            HoldPassages.TakeBack(reference, hold), Press.Execute(Say("This core group"), Verbs.CaseMenu, new JsonObject { ["case"] = reference }),
        ]);
}
