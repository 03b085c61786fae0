using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards;

/// <summary>No date for the core group exists within the limit, and who is busy.</summary>
public static class NoSlotCard
{
    public static JsonObject Of(CaseView view, Deadline binding, NoSlotFound found, Seat seat)
    {
        var heading = Say("No date was found for the core group");
        return Card.Of(
            Say($"{Wording.CaseLine(view.Case)}. {heading}. It is due on {Wording.WhenDue(binding)}."),
            [
                .. Passages.Head(view, binding, heading),
                Element.Facts((Say("Due"), Wording.WhenDue(binding)), (Say("That is"), Wording.HowLong(binding, view.Now))),
                Element.Subheading(Say("Who is busy")),
                Element.Text(found.Explanation),
                Element.Text(Say("The search is repeated every working morning. If somebody can make room in their calendar, "
                    + "the next search will find it.")),
                .. Passages.Paragraph(view, binding),
            ],
            Buttons.For(view, binding, seat));
    }
}
