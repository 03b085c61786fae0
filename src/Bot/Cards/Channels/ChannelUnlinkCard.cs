using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;

namespace CoreGroupBot.Bot.Cards.Channels;

/// <summary>Asks once more before the group's channel is unlinked.</summary>
public static class ChannelUnlinkCard
{
    public static string Heading => Say("Unlink the Teams channel");

    public static JsonObject Of(CaseView view) => Card.Of(
        $"{Wording.CaseLine(view.Case)}. {Heading}.",
        [
            .. Passages.Head(view, null, Heading),
            Element.Text(Say("Nothing of this core group is posted in its channel any more. Everybody is told one to one as before.")),
        ],
        [Press.Execute(Say("Unlink it"), Verbs.ChannelUnlink, Buttons.Data(view), isPrimary: true), Buttons.Menu(view, Say("Back"))]);
}
