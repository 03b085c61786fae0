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
        var heading = Say("The channel of this core group cannot be written to");
        var why = Say($"Since {Dates.Long(London.DateOf(loss.At))}: it {Losses.InWords(loss.Why)}.");
        var means = Say("Until it can, what would stand in the channel goes to the key worker and the key worker’s manager one to "
            + "one. Members are reminded one to one as before.");
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}. {why} {means}",
            [
                .. Passages.Head(view, null, heading),
                Element.Text(why),
                Element.Text(means),
                Element.Text(Say("It is used again by itself when Teams says that it is back. To use another channel, write “link” and the "
                    + "reference in that channel.")),
            ],
            [
                Press.Execute(Say("Try it again"), Verbs.ChannelRetry, Buttons.Data(view), isPrimary: true),
                Press.Execute(Say("Unlink it"), Verbs.ChannelUnlink, Buttons.Data(view)),
                Buttons.Menu(view),
            ]);
    }
}
