using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Notices;

namespace CoreGroupBot.Bot.Cards.Membership;

/// <summary>What takes the place of every card of somebody who has left; and of those that were sent to another in their place, once
/// somebody has it again.</summary>
public static class LeftCard
{
    public static JsonObject Of(CaseView view, Notice notice, Closure.NotTheirs left)
    {
        var isOpen = Handover.HasSaidSo(view.Case, notice.Recipient.Address);
        return Of(
            view, Say($"Not yours any more: {Wording.Matter(notice.Rule)}"),
            isOpen
                ? Say($"You said on {Dates.Long(left.On)} that you have left this core group. It waits to be confirmed. If it is not so, open this "
                    + $"core group and take it back.")
                : Say($"It was recorded on {Dates.Long(left.On)} that you have left this core group. There is nothing to do here."),
            isOpen ? [Buttons.Menu(view)] : null);
    }

    public static JsonObject Of(CaseView view, Notice notice) => Of(
        view, Say($"With somebody again: {Wording.Matter(notice.Rule)}"),
        Say("Whoever is to see to it is told of it again. There is nothing to do here."), null);

    private static JsonObject Of(CaseView view, string heading, string says, IEnumerable<JsonObject>? actions) => Card.Of(
        $"{Wording.CaseLine(view.Case)}. {heading}. {says}",
        [.. Passages.Head(view, null, heading), Element.Text(says)], actions);
}
