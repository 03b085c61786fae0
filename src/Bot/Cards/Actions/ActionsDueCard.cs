using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Reminders;
using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards.Actions;

/// <summary>What is to be done by one day, in one card: done with one press, however many there are.</summary>
public static class ActionsDueCard
{
    /// <returns>Null when none of them is open any more.</returns>
    public static JsonObject? For(Notice notice, CaseView view, Seat seat)
    {
        var about = ShownAction.OpenOf(view).Where(shown => shown.Action.Due == notice.Due
            && shown.Action.Owner == notice.Owner && (notice.About is null || shown.Action.Id == notice.About)).ToList();
        return about.Count == 0 ? null : Of(view, about, seat);
    }

    /// <param name="actions">At least one, all of the same day.</param>
    public static JsonObject Of(CaseView view, IReadOnlyList<ShownAction> actions, Seat seat)
    {
        if (actions.Count == 1)
        {
            return ActionCard.Of(actions[0], seat);
        }

        var heading = Say($"{actions.Count} actions of the plan: {StateOf(view, actions[0].Deadline)}");
        var own = actions.Where(shown => shown.IsOf(seat)).ToList();
        var mayCannot = seat.IsKeyWorker ? [] : own.FindAll(shown => shown.Action.Cannot is null);
        var mayEnd = seat.IsKeyWorker ? actions : own;
        return Card.Of(
            HowItStands.Aloud(view, actions[0].Deadline, heading),
            [
                .. Passages.Head(view, actions[0].Deadline, heading),
                Element.Facts(
                    (Say("Due"), Wording.WhenDue(actions[0].Deadline)),
                    (Say("Put off"), PutOffButton.Until(view, actions[0].Deadline, seat) is { } until ? Say($"You are reminded again on {until}") : null)),
                .. actions.Except(mayEnd).SelectMany(shown => Lines(shown)),
                mayEnd.Count > 0
                    ? Input.Several("done", Say("What is done?"), mayEnd.Select(shown => (InWords(shown, seat), shown.Action.Id)))
                    : null,
                .. Passages.Paragraph(view, actions[0].Deadline),
            ],
            PutOffButton.Among(
                [
                    .. mayEnd.Count > 0
                        ? [Press.Execute(Say("Record as done"), Verbs.ActionDone, Buttons.Data(view), isPrimary: true)]
                        : Array.Empty<JsonObject>(),
                    .. mayCannot.Count > 0 ? [ActionButtons.Cannot(view, mayCannot)] : Array.Empty<JsonObject>(),
                    ActionListCard.Open(view, Say("All actions")),
                    Buttons.Menu(view),
                ],
                view, actions[0].Deadline, seat));
    }

    private static string StateOf(CaseView view, Deadline deadline) =>
        deadline.IsOverdue(view.Now) ? Wording.HowLong(deadline, view.Now) : Say($"due {Wording.HowLong(deadline, view.Now)}");

    private static IEnumerable<JsonObject> Lines(ShownAction shown) =>
        [Element.Text(shown.Action.Title), Element.Small($"{shown.Owner}: {shown.State}")];

    /// <summary>The title with whatever the heading and the reader's own seat do not say.</summary>
    private static string InWords(ShownAction shown, Seat seat)
    {
        var also = string.Join("; ", ((string?[])[
            shown.IsOf(seat) && shown.View.Case.FollowedBy(shown.Action.Owner)?.Id == shown.Action.Owner ? null : shown.Owner,
            shown.Action.Why,
            shown.Action.Cannot is null ? null : Say("cannot be done as agreed")]).OfType<string>());
        return also.Length > 0 ? $"{shown.Action.Title} ({also})" : shown.Action.Title;
    }
}
