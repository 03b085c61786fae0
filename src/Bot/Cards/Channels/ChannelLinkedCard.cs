using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;

namespace CoreGroupBot.Bot.Cards.Channels;

/// <summary>The first word in a channel that was linked: what will stand here, for everybody who reads along.</summary>
public static class ChannelLinkedCard
{
    public static JsonObject Of(CaseView view)
    {
        const string Heading = "This channel is linked";
        const string Says = "What is for the whole core group is posted here. Everybody in this channel sees the reference and a role; "
            + "the rest of a card is shown only to members of the core group.";
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {Heading}. {Says}",
            [
                .. Passages.Head(view, null, Heading),
                Element.Text(Says),
                Element.Small("The key worker or their manager ends it by writing “unlink” here."),
            ]);
    }
}
