using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Actions;
using CoreGroupBot.Bot.Cards.Holds;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Reminders;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards;

/// <summary>To a member or the key worker, one to one: what is due when, why, and the buttons for what they can say.</summary>
public static class ReminderCard
{
    public static JsonObject Of(CaseView view, Deadline deadline, Seat seat)
    {
        var heading = HowItStands.Heading(view, deadline, seat.IsKeyWorker);
        var hold = HoldPassages.Of(view, deadline, seat);
        return Card.Of(
            HowItStands.Aloud(view, deadline, heading) + (hold is null ? "" : $" {HoldWording.Asks(hold)} {hold.WhyThen}"),
            [
                .. Passages.Head(view, deadline, heading),
                .. hold is null ? [] : HoldPassages.Asks(view, hold),
                view.PartOf(deadline, seat) is null ? null : Element.Text(
                    Say($"Give your part to the {view.Case.KeyWorker?.InWords ?? Say("key worker")}, then press the button.")),
                MembershipPassages.Asks(view, deadline, seat) is { } asks ? Element.Text(asks) : null,
                Passages.Facts(view, deadline, seat),
                .. Passages.Reason(view, deadline),
                .. ActionPassages.BeforeMeeting(view, deadline, seat),
                .. Passages.Paragraph(view, deadline),
                .. Passages.Beside(view, deadline),
            ],
            hold is not null
                ? HoldPassages.Beside(view, deadline, seat)
                : MembershipButtons.WithNotMe(PutOffButton.Among(Buttons.For(view, deadline, seat), view, deadline, seat), view, seat));
    }
}
