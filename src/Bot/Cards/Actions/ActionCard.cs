using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Reminders;

namespace CoreGroupBot.Bot.Cards.Actions;

/// <summary>One action of the plan: what, by whom, by when, what for, and what can be said of it. The key worker decides here
/// what becomes of one that cannot be done.</summary>
public static class ActionCard
{
    public static JsonObject Of(ShownAction shown, Seat seat)
    {
        var (view, action) = (shown.View, shown.Action);
        var heading = $"{(action.IsAssessment ? Say("Assessment") : Say("Action of the plan"))}: {shown.State}";
        return Card.Of(
            HowItStands.Aloud(view, shown.Deadline, heading),
            [
                .. Passages.Head(view, shown.Deadline, heading),
                Element.Text(action.Title),
                Element.Facts(
                    (Say("Due"), Wording.WhenDue(shown.Deadline)),
                    (Say("With"), shown.IsOf(seat) && !seat.IsKeyWorker ? Say("you") : shown.Owner),
                    (Say("What it is for"), action.Why),
                    (Say("Put off"), PutOffButton.Until(view, shown.Deadline, seat) is { } until ? Say($"You are reminded again on {until}") : null)),
                .. Impossible(shown, seat),
                .. Passages.Paragraph(view, shown.Deadline),
            ],
            action.Cannot is null
                ? PutOffButton.Among(ActionButtons.Of(shown, seat), view, shown.Deadline, seat)
                : ActionButtons.Of(shown, seat));
    }

    private static IEnumerable<JsonObject?> Impossible(ShownAction shown, Seat seat)
    {
        if (shown.Action.Cannot is not { } cannot)
        {
            yield break;
        }

        yield return Element.Subheading(Say("Why it cannot be done as agreed"));
        yield return Element.Quotation(cannot.Reason);
        yield return Element.Text(seat.IsKeyWorker
            ? Say("For you to decide: give it another date, hand it over, or close it.")
            : Say("The key worker has been told and decides: another date, another member, or that it is not done."));
    }
}
