using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;

namespace CoreGroupBot.Bot.Cards;

/// <summary>What stands in a conversation for a core group that somebody pointed to: its reference, which was written anyhow, and
/// nothing of the case. It is the same whether there is such a case or not.</summary>
public static class CaseLinkCard
{
    /// <param name="isAtHand">Whether whoever reads it has the app: only then can they open the core group from here.</param>
    public static JsonObject Of(string reference, bool isAtHand = true)
    {
        var says = Say($"Nothing of it is shown here. Members of the core group open it for themselves"
            + $"{(isAtHand ? "." : Say(": add the app Core Groups in Teams and write “my cases” to it."))}");
        return Card.Of(
            $"{Heading(reference)}. {says}",
            [Element.Heading(Heading(reference)), Element.Text(says)],
            isAtHand ? [Dialog.Open(Say("Open"), new JsonObject { ["case"] = reference })] : null);
    }

    public static string Heading(string reference) => Say($"Core group {reference}");
}
