using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Channels;

namespace CoreGroupBot.Bot.Cards.Channels;

/// <summary>To key worker and manager: the group's channel cannot be written to, and what that means.</summary>
public static class ChannelLostCard
{
    public static JsonObject Of(CaseView view, ChannelLoss loss)
    {
        const string Heading = "The channel of this core group cannot be written to";
        var why = $"Since {Dates.Long(London.DateOf(loss.At))}: it {Losses.InWords(loss.Why)}.";
        const string Means = "Until it can, what would stand in the channel goes to the key worker and the key worker’s manager one to "
            + "one. Members are reminded one to one as before.";
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {Heading}. {why} {Means}",
            [
                .. Passages.Head(view, null, Heading),
                Element.Text(why),
                Element.Text(Means),
                Element.Text("It is used again by itself when Teams says that it is back. To use another channel, write “link” and the "
                    + "reference in that channel."),
            ],
            [
                Press.Execute("Try it again", Verbs.ChannelRetry, Buttons.Data(view), isPrimary: true),
                Press.Execute("Unlink it", Verbs.ChannelUnlink, Buttons.Data(view)),
                Buttons.Menu(view),
            ]);
    }
}
