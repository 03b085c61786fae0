using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Reminders;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards.Holds;

/// <summary>A time that waits for the key worker's answer, on the card of the core group that is due: which time, why that one, and
/// the answers.</summary>
internal static class HoldPassages
{
    private const int HowManyAnswers = 3;

    /// <summary>The hold that this person can answer; null where there is none.</summary>
    public static Booking? Of(CaseView view, Deadline deadline, Seat seat) =>
        seat.IsKeyWorker && view.Case.IsActive && view.StandingFor(deadline) is { State: BookingState.Held } hold
        && HoldWording.IsToCome(view, hold)
            ? hold
            : null;

    /// <summary>Under the heading, before everything else.</summary>
    public static IEnumerable<JsonObject?> Asks(CaseView view, Booking hold)
    {
        yield return Element.Text(HoldWording.Asks(hold));
        yield return hold.WhyThen is { Length: > 0 } why ? Element.Text(why) : null;
        yield return Element.Text(HoldWording.WhicheverFirst);
        // Right below what they answer: what else can be said of the core group stands at the end of the card.
        foreach (var answers in Card.ActionSets(Answers(view, hold)))
        {
            yield return answers;
        }
    }

    /// <summary>What else there is room for beside the answers: what is said of a core group that is late, otherwise to be reminded
    /// later and "Why this date?", and the way to the core group, where the rest of it is.</summary>
    public static IEnumerable<JsonObject> Beside(CaseView view, Deadline deadline, Seat seat)
    {
        IEnumerable<JsonObject> wanted =
        [
            .. deadline.IsOverdue(view.Now) ? [Buttons.HeldOn(view, booked: null, hold: null, Say("Core group held"))] : Array.Empty<JsonObject>(),
            .. Buttons.IfLate(view, deadline, seat),
            .. PutOffButton.IfAny(view, deadline, seat),
            Buttons.Why(view, deadline),
        ];
        return wanted.Take(Card.MostActions - HowManyAnswers - 1).Append(Buttons.Menu(view));
    }

    private static IEnumerable<JsonObject> Answers(CaseView view, Booking hold) =>
    [
        Press.Execute(Say("Accept this time"), Verbs.HoldAccept, Buttons.Data(view, ("hold", hold.Hold)), isPrimary: true),
        Press.Form(
            Say("Another time"),
            [
                .. hold.Others.Count > 0
                    ? [Input.OneOf("start", Say("Which"), Say("Choose one of these."), HoldWording.Choices(hold))]
                    : Array.Empty<JsonObject>(),
                Input.DateIfAny("otherDate", hold.Others.Count > 0 ? Say("Day, if none of these") : Say("Day")),
                Input.TimeIfAny("otherTime", hold.Others.Count > 0 ? Say("Time, if none of these") : Say("Time")),
            ],
            Press.Execute(Say("Choose it"), Verbs.HoldChoose, Buttons.Data(view, ("hold", hold.Hold)), isPrimary: true)),
        Press.Execute(HoldWording.NoneOf(hold), Verbs.HoldNone, Buttons.Data(view, ("hold", hold.Hold))),
    ];

    /// <summary>Beside what was accepted: for whoever pressed by mistake.</summary>
    public static JsonObject TakeBack(string reference, string hold) => Press.Execute(
        HoldWording.TakeBack, Verbs.HoldTakeBack, new JsonObject { ["case"] = reference, ["hold"] = hold });
}
