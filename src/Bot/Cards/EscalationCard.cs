using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards;

/// <summary>To the key worker's manager, one to one: what is overdue, the paragraph it comes from, and the reason where one
/// was recorded.</summary>
public static class EscalationCard
{
    public static JsonObject Of(CaseView view, Deadline deadline, Seat seat)
    {
        var heading = Say($"For your decision: {Wording.Matter(deadline, view.Case)}, {Wording.HowLong(deadline, view.Now)}");
        return Card.Of(
            HowItStands.Aloud(view, deadline, heading),
            [
                .. Passages.Head(view, deadline, heading),
                Element.Text(seat.IsManager
                    ? Say("You are told once, as the key worker’s manager. Acknowledging takes it on; it stays due until it is done.")
                    : Say("The key worker’s manager has handed this to you. Acknowledging takes it on; it stays due until it is done.")),
                Passages.Facts(view, deadline, seat),
                InHand(view, deadline),
                Element.Facts((Say("Missed so far"), MissedSoFar(view))),
                .. ReasonOrNone(view, deadline),
                .. Passages.Paragraph(view, deadline),
                .. Passages.Beside(view, deadline),
                AsksToTakeOn(view, deadline, seat) ? SeeToItBy(view) : null,
            ],
            Buttons.For(view, deadline, seat));
    }

    /// <summary>Whether the card asks this person to take it on: while it is overdue and nobody has it in hand.</summary>
    public static bool AsksToTakeOn(CaseView view, Deadline deadline, Seat seat) =>
        seat.TakesOn(deadline.Rule, deadline.Due) is not null && view.Case.IsActive
        && deadline is { IsServiceReminder: false } && deadline.IsOverdue(view.Now) && !view.IsTakenOn(deadline);

    /// <summary>By when whoever takes it on will see to it unless they say otherwise.</summary>
    public static NodaTime.LocalDate SeenToBy(CaseView view) => CaseView.Calendar.Add(view.Today, 2);

    private static JsonObject SeeToItBy(CaseView view) => Input.Date(
        "by", Say("I will see to it by"), Say("Give a day from today on."), SeenToBy(view), min: view.Today,
        max: view.Today.PlusMonths(3));

    /// <summary>How many dates of this core group were missed, with the board's word for that where it has one. A person judges
    /// whether it is that.</summary>
    private static string MissedSoFar(CaseView view)
    {
        var missed = MissedDate.Of(view.Deadlines).Count(each => each.At <= view.Now);
        var named = Grounds.Find(view.Board, Grounds.DelayAndDrift);
        return missed <= 1 ? Say("This date only")
            : Say($"{missed} dates of this core group")
              + (named is null ? "" : Say($". Your board names as a concern: “{Wording.Plain(named.Words.Quotation)}”"));
    }

    /// <summary>Who has it in hand, and until when.</summary>
    private static JsonObject? InHand(CaseView view, Deadline deadline)
    {
        var last = view.Case.AcknowledgementsOf(deadline.Rule, deadline.Due) is [.., var latest] ? latest : null;
        var waiting = view.Case.WaitingOf(deadline.Rule, deadline.Due);
        return Element.Facts(
            (Say("Handed to"), waiting is var (_, handed) ? Say($"{HandOn.InWords(view.Case, handed.To)}, no answer yet") : null),
            (Say("Acknowledged"), last is null ? null : last.Until is { } until
                ? Say($"By {HandOn.InWords(view.Case, last.By)}, to be seen to by {Dates.Long(until)}")
                : Say("Yes")));
    }

    private static IEnumerable<JsonObject?> ReasonOrNone(CaseView view, Deadline deadline) =>
        view.Case.DelayReason(deadline.Rule, deadline.Due) is null && RuleIds.AsksForMeeting(deadline.Rule)
            ? [Element.Text(Say("No reason for the delay is recorded yet."))]
            : Passages.Reason(view, deadline);
}
