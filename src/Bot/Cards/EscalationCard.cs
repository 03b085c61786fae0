using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards;

/// <summary>To the key worker's manager, one to one: what is overdue, the paragraph it comes from, and the reason where one
/// was recorded.</summary>
public static class EscalationCard
{
    public static JsonObject Of(CaseView view, Deadline deadline, Seat seat)
    {
        var heading = $"For your decision: {Wording.Matter(deadline, view.Case)}, {Wording.HowLong(deadline, view.Now)}";
        return Card.Of(
            HowItStands.Aloud(view, deadline, heading),
            [
                .. Passages.Head(view, deadline, heading),
                Element.Text("You are told once, as the key worker’s manager. Acknowledging takes it on; it stays due until it is done."),
                Passages.Facts(view, deadline, seat),
                Element.Facts(("Acknowledged", view.IsAcknowledged(deadline) ? "Yes" : null)),
                .. ReasonOrNone(view, deadline),
                .. Passages.Paragraph(view, deadline),
                .. Passages.Beside(view, deadline),
            ],
            Buttons.For(view, deadline, seat));
    }

    private static IEnumerable<JsonObject?> ReasonOrNone(CaseView view, Deadline deadline) =>
        view.Case.DelayReason(deadline.Rule, deadline.Due) is null && RuleIds.AsksForMeeting(deadline.Rule)
            ? [Element.Text("No reason for the delay is recorded yet.")]
            : Passages.Reason(view, deadline);
}
