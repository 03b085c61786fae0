using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Cards.Papers;

/// <summary>One longer interval: asked for by the key worker, decided by their line manager.</summary>
public static class IntervalCard
{
    /// <summary>To the manager: agree or refuse.</summary>
    public static JsonObject ForManager(CaseView view, IntervalRequest request)
    {
        var heading = Say($"For your decision: a longer interval until {Wording.Day(request.Until)}");
        var ordinary = LongerInterval.OrdinaryDue(view.Board, request.After);
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}.",
            [
                .. Passages.Head(view, null, heading),
                Element.Text(Say("The key worker asks you, as their line manager, to agree to one longer interval.")),
                Element.Facts(
                    (Say("Last core group"), Dates.Long(request.After)),
                    (Say("Due without it"), Dates.Long(ordinary)),
                    (Say("Until, if you agree"), Dates.Long(request.Until)),
                    (Say("Asked on"), Dates.Long(request.On))),
                Element.Subheading(Say("Reason given")),
                Element.Quotation(request.Reason),
                Element.Subheading(Say("Why you are asked")),
                .. FormCard.Words(view, view.Board.ExtendedIntervalAllowed?.Source),
                Element.Text(view.Today > ordinary
                    ? Say($"{Dates.Long(ordinary)} has passed: an agreement now is kept as late, and the core group stays overdue.")
                    : Say("Until you agree the ordinary date holds. After the core group the ordinary interval runs again.")),
            ],
            [
                Press.Execute(Say("Agree"), Verbs.ApproveInterval, Buttons.Data(view, ("request", $"{request.Number}")), isPrimary: true),
                Press.Form(
                    Say("Refuse"),
                    [Input.ReasonIfAny("why", Say("Reason, if you wish to give one"))],
                    Press.Execute(Say("Refuse"), Verbs.IntervalRefuse, Buttons.Data(view, ("request", $"{request.Number}")))),
                Buttons.Menu(view),
            ]);
    }

    /// <summary>To the key worker: it was refused.</summary>
    public static JsonObject Refused(CaseView view, IntervalRequest request)
    {
        var heading = Say($"The longer interval until {Wording.Day(request.Until)} was refused");
        var ordinary = LongerInterval.OrdinaryDue(view.Board, request.After);
        return Card.Of(
            Say($"{Wording.CaseLine(view.Case)}. {heading}. The core group is due by {Dates.Long(ordinary)}."),
            [
                .. Passages.Head(view, null, heading),
                Element.Text(Say($"The core group is due by {Dates.Long(ordinary)}, as it was.")),
                .. request.WhyRefused is { } why ? (JsonObject[])[Element.Subheading(Say("Reason given")), Element.Quotation(why)] : [],
            ],
            [Buttons.Menu(view)]);
    }

    /// <summary>For the key worker to ask.</summary>
    public static JsonObject ToAsk(CaseView view, LocalDate lastHeld)
    {
        var ordinary = LongerInterval.OrdinaryDue(view.Board, lastHeld);
        return FormCard.Of(
            view, Say("Ask for a longer interval"),
            [
                Element.Text(Say($"The last core group was held on {Dates.Long(lastHeld)}; the next is due by {Dates.Long(ordinary)}. Your line "
                    + $"manager is asked at once, and until they agree that date holds.")),
                .. Fields(view, ordinary),
            ],
            view.Board.ExtendedIntervalAllowed?.Source,
            (Say("Ask"), Verbs.IntervalRequest, [("after", Buttons.Iso(lastHeld))]));
    }

    /// <summary>For the manager to agree without having been asked.</summary>
    public static JsonObject ToAgree(CaseView view, LocalDate lastHeld)
    {
        var ordinary = LongerInterval.OrdinaryDue(view.Board, lastHeld);
        return FormCard.Of(
            view, Say("Agree to a longer interval"),
            [
                Element.Text(Say($"The last core group was held on {Dates.Long(lastHeld)}; the next is due by {Dates.Long(ordinary)}.")),
                .. Fields(view, ordinary),
            ],
            view.Board.ExtendedIntervalAllowed?.Source,
            (Say("Agree"), Verbs.ApproveInterval, [("after", Buttons.Iso(lastHeld))]));
    }

    /// <summary>Whether the board provides for it and an interval runs that could be longer (rules.md A21).</summary>
    internal static bool IsOpen(CaseView view) => view.Board.ExtendedIntervalAllowed is not null && view.Deadlines.Any(deadline =>
        deadline is { IsOpen: true, Rule: RuleIds.SubsequentMaxInterval } && deadline.Anchor == view.Case.LastMeeting?.Date);

    internal static IEnumerable<JsonObject> Fields(CaseView view, LocalDate ordinary) =>
    [
        Input.Date("until", Say("Next core group by"), Say("Give a day after the due date, today or later."),
            value: null, min: LocalDate.Max(ordinary.PlusDays(1), view.Today), max: null),
        Input.Reason("reason", Say("Reason for the longer interval"), Say("Give the reason in a sentence.")),
    ];
}
