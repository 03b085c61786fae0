using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;

namespace CoreGroupBot.Bot.Cards.Channels;

/// <summary>The first word in a channel that was linked: what will stand here, for everybody who reads along.</summary>
public static class ChannelLinkedCard
{
    public static JsonObject Of(CaseView view)
    {
        var heading = Say("This channel is linked");
        var says = Say("What is for the whole core group is posted here. Everybody in this channel sees the reference and a role; "
            + "the rest of a card is shown only to members of the core group.");
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}. {says}",
            [
                .. Passages.Head(view, null, heading),
                Element.Text(says),
                Element.Small(Say("The key worker or their manager ends it by writing “unlink” here.")),
            ]);
    }
}
