using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Cards.Papers;

/// <summary>The end of the core groups: entered by the key worker, told to every professional member.</summary>
public static class ClosingCard
{
    /// <summary>To a member: the clocks have stopped.</summary>
    public static JsonObject Ended(CaseView view, Seat seat)
    {
        var heading = Say("The core groups have ended");
        var on = Dates.Long(view.Case.ClocksStopped!.Value);
        return Card.Of(
            Say($"{Wording.CaseLine(view.Case)}. {heading}. The last plan ended on {on}."),
            [
                .. Passages.Head(view, null, heading),
                Element.Text(Say($"The last plan ended on {on}. No dates run any more, and core groups that were still to come are being "
                    + $"taken out of the calendars.")),
                .. FormCard.Words(view, view.Board.CycleEndsOn?.Source),
                .. Referral(view),
                seat.IsKeyWorker
                    ? Element.Text(Say("If that is a mistake, open “This core group” and say that a plan goes on."))
                    : null,
            ],
            [Buttons.Menu(view)]);
    }

    /// <summary>To whom a new referral goes, and until when; nothing where the board says nothing of it.</summary>
    public static IEnumerable<JsonObject?> Referral(CaseView view)
    {
        if (view.Deadlines.FirstOrDefault(deadline => deadline.Rule is RuleIds.ReferralAfterClosure) is { } referral)
        {
            yield return Element.Subheading(RuleIds.InWords(referral.Rule));
            yield return Element.Text(view.Today > referral.Due
                ? Say($"Until {Wording.WhenDue(referral)} a new referral went to the previous worker; that day has passed.")
                : Say($"Until the end of {Wording.WhenDue(referral)} a new referral goes to the previous worker."));
            foreach (var words in FormCard.Words(view, referral.Source))
            {
                yield return words;
            }
        }
    }

    public static JsonObject ToClose(CaseView view) => FormCard.Of(
        view, Say("Close: every plan has ended"),
        [
            Element.Text(Say("Every clock of this core group stops, core groups to come are taken out of the calendars, and every "
                + "professional member is told. The plans end by decision of the conference; nothing is decided here.")),
            Input.Date("on", Say("Day on which the last plan ended"), Say("Give that day, today or earlier."),
                view.Today, min: Earliest(view), max: view.Today),
            Input.Tick("sure", Say("The plan of every child of this core group has ended.")),
        ],
        view.Board.CycleEndsOn?.Source,
        (Say("Close"), Verbs.CaseClose, []));

    public static JsonObject ToReopen(CaseView view) => FormCard.Of(
        view, Say("Re-open: a plan goes on"),
        [
            Element.Text(Say($"The end of {Dates.Long(view.Case.ClocksStopped!.Value)} is taken back for every child whose plan ended on that day. "
                + $"The clocks run again as they did.")),
            Input.Tick("sure", Say("That end was entered by mistake.")),
        ],
        null,
        (Say("Re-open"), Verbs.CaseReopen, []));

    /// <summary>The earliest conference of the children who have a plan.</summary>
    private static LocalDate? Earliest(CaseView view) =>
        view.Case.Conferences.Select(conference => (LocalDate?)conference.Date).Min();
}
