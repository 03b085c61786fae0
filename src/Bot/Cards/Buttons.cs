using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Rules;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Bot.Cards;

/// <summary>The buttons that fit one deadline and one person. What a person may not do is not offered; what they press is
/// checked all the same.</summary>
public static class Buttons
{
    public static IEnumerable<JsonObject> For(CaseView view, Deadline deadline, Seat seat)
    {
        var recording = deadline.IsOpen && view.Case.IsActive && deadline.Rule is not RuleIds.ActionDates ? Recording(view, deadline, seat) : [];
        return recording.Append(Why(view, deadline)).Append(Menu(view));
    }

    /// <summary>To everything that the person can say of this core group.</summary>
    public static JsonObject Menu(CaseView view, string? title = null, bool isPrimary = false) =>
        Press.Execute(title ?? Say("This core group"), Verbs.CaseMenu, Data(view), isPrimary);

    /// <summary>Back to the core group from a form, whatever of it has been filled in.</summary>
    public static JsonObject Leave(CaseView view)
    {
        var leave = Menu(view, Say("Back"));
        leave["associatedInputs"] = "none";
        return leave;
    }

    public static JsonObject Why(CaseView view, Deadline deadline) =>
        Press.Execute(Say("Why this date?"), Verbs.Why, DataOf(view, deadline));

    public static JsonObject Back(CaseView view, Deadline deadline) =>
        Press.Execute(Say("Back"), Verbs.Back, DataOf(view, deadline));

    /// <summary>Held as booked: one press.</summary>
    public static JsonObject Held(CaseView view, string hold) => Press.Execute(
        Say("It was held"), Verbs.MeetingHeld, Data(view, ("held", "yes"), ("hold", hold)), isPrimary: true);

    /// <param name="title">"On another day" beside <see cref="Held(CaseView, string)"/>.</param>
    public static JsonObject HeldOn(CaseView view, LocalDate? booked, string? hold, string title) => Press.Form(
        title,
        [
            Input.Date("date", Say("Date of the core group"), Say("Give the day on which it was held, today or earlier."),
                LocalDate.Min(booked ?? view.Today, view.Today), min: null, max: view.Today),
            .. view.Board.AdditionalMeetingIfAbsent is null
                ? (JsonObject[])[]
                : [Input.Tick("alone", Say("Neither the key worker nor the second chair was there."))],
        ],
        Press.Execute(Say("Record"), Verbs.MeetingHeld, Data(view, ("held", "yes"), ("hold", hold)), isPrimary: true));

    public static JsonObject NotHeld(CaseView view, string hold) =>
        Press.Execute(Say("It was not held"), Verbs.MeetingHeld, Data(view, ("held", "no"), ("hold", hold)));

    public static JsonObject Acknowledge(CaseView view, Deadline deadline) => Press.Execute(
        Say("Acknowledge"), Verbs.Acknowledge, DataOf(view, deadline), isPrimary: true);

    /// <summary>What the key worker can say of a core group whose date lies after its due date: the reason, and where the board
    /// provides for it the way to a longer interval.</summary>
    public static IEnumerable<JsonObject> OfLateness(CaseView view, Deadline deadline, Seat seat)
    {
        foreach (var reason in IfLate(view, deadline, seat))
        {
            yield return reason;
        }

        if (seat.IsKeyWorker && !seat.IsManager && IntervalCard.IsOpen(view) && deadline.Rule is RuleIds.SubsequentMaxInterval)
        {
            yield return AskForLongerInterval(view, deadline);
        }
    }

    /// <summary>The reason alone.</summary>
    public static IEnumerable<JsonObject> IfLate(CaseView view, Deadline deadline, Seat seat) =>
        seat.IsKeyWorker && WillBeLate(view, deadline) ? [LateReason(view, deadline)] : [];

    private static IEnumerable<JsonObject> Recording(CaseView view, Deadline deadline, Seat seat)
    {
        if (EscalationCard.AsksToTakeOn(view, deadline, seat))
        {
            yield return Acknowledge(view, deadline);
        }

        if (seat.IsManager && deadline.IsOverdue(view.Now) && !deadline.IsServiceReminder)
        {
            yield return HandOn.Button(view, Verbs.EscalationDelegate, DataOf(view, deadline));
        }

        if (seat.IsManager && deadline.Rule is RuleIds.SubsequentMaxInterval && view.Board.On(deadline.Anchor).ExtendedIntervalAllowed is not null)
        {
            yield return LongerInterval(view, deadline);
        }

        if (RuleIds.AsksForMeeting(deadline.Rule) && seat.KeepsTheRecord)
        {
            var booking = view.Case.Standing is { IsBooked: true } booked && booked.Date <= view.Today ? booked : null;
            yield return HeldOn(view, booking?.Date, booking?.Hold, Say("Core group held"));
            foreach (var late in OfLateness(view, deadline, seat))
            {
                yield return late;
            }
        }

        if (deadline.Rule is RuleIds.MinutesCirculated && seat.KeepsTheRecord)
        {
            foreach (var today in CirculatedToday(view, deadline))
            {
                yield return today;
            }

            yield return CirculatedOn(view, deadline);
        }

        if (Report(view, deadline, seat) is { } report)
        {
            yield return report;
        }

        foreach (var button in MembershipButtons.For(view, deadline, seat))
        {
            yield return button;
        }

        foreach (var paper in PaperButtons.For(view, deadline, seat))
        {
            yield return paper;
        }
    }

    /// <summary>From the last working day for it, and as soon as the date that stands lies after the due date or none was found: the
    /// reason is of use while the manager does not know yet.</summary>
    private static bool WillBeLate(CaseView view, Deadline deadline) => deadline.Kind is DueKind.By
        && (view.Today >= deadline.LastWorkingDay || (view.StandingFor(deadline) is { } standing
            ? standing.Date > deadline.Due
            : view.Case.Fruitless.Exists(found => found.Due == deadline.Due)));

    private static JsonObject? Report(CaseView view, Deadline deadline, Seat seat)
    {
        var title = deadline.Rule switch
        {
            RuleIds.ReviewSingleReport when seat.IsKeyWorker => Say("The report is complete"),
            RuleIds.ReviewSingleReport when view.PartOf(deadline, seat) is not null => Say("My part is given"),
            RuleIds.ReviewAgencyReport or RuleIds.AbsenceReport when view.Deadlines.Any(other => other.IsOpen
                && other.Rule == deadline.Rule && other.About == deadline.About && seat.Owner(other.Owner) is not null)
                => Say("My report is given"),
            _ => null,
        };
        return title is null || deadline.About is not { } day
            ? null
            : deadline.Rule is RuleIds.ReviewSingleReport && seat.IsKeyWorker && PaperButtons.WantsRecommendation(view, deadline)
            ? PaperButtons.Open(view, title, Verbs.ReportComplete, isPrimary: true)
            : Press.Execute(
                title, Verbs.ReportSubmit, Data(view, ("rule", deadline.Rule), ("about", Iso(day))), isPrimary: true);
    }

    /// <summary>With the plan, where that is asked for too.</summary>
    private static IEnumerable<JsonObject> CirculatedToday(CaseView view, Deadline deadline)
    {
        var of = Iso(deadline.Anchor);
        if (PaperButtons.PlanWith(view, deadline) is null)
        {
            yield return Press.Execute(Say("Circulated today"), Verbs.MinutesCirculated, Data(view, ("of", of)), isPrimary: true);
            yield break;
        }

        yield return Press.Execute(
            Say("Circulated today, with the plan"), Verbs.MinutesCirculated, Data(view, ("of", of), ("plan", "with")), isPrimary: true);
        if (!PlanCard.IsFirst(view, deadline.Anchor))
        {
            yield return Press.Execute(
                Say("Circulated today, plan unchanged"), Verbs.MinutesCirculated, Data(view, ("of", of), ("plan", "unchanged")));
        }
    }

    private static JsonObject CirculatedOn(CaseView view, Deadline deadline) => Press.Form(
        Say("On an earlier day"),
        [Input.Date("on", Say("Day on which it was circulated"), Say("Give a day from the core group to today."),
            view.Today, min: deadline.About, max: view.Today),
            .. PaperButtons.PlanWith(view, deadline) is null ? (JsonObject[])[] : [Input.Tick("withPlan", Say("The plan went with it."), value: true)]],
        Press.Execute(Say("Record"), Verbs.MinutesCirculated, Data(view, ("of", Iso(deadline.Anchor))), isPrimary: true));

    public static JsonObject LateReason(CaseView view, Deadline deadline) => Press.Form(
        Say("Give the reason"),
        [Input.Reason("why", Say("Reason for the delay"), Say("Give the reason in a sentence."))],
        Press.Execute(
            Say("Record"), Verbs.LateReason, DataOf(view, deadline), isPrimary: true));

    private static JsonObject LongerInterval(CaseView view, Deadline deadline) => Press.Form(
        Say("Longer interval"),
        IntervalCard.Fields(view, Domain.Papers.LongerInterval.OrdinaryDue(view.Board, deadline.Anchor)),
        Press.Execute(Say("Agree"), Verbs.ApproveInterval, Data(view, ("after", Iso(deadline.Anchor))), isPrimary: true));

    private static JsonObject AskForLongerInterval(CaseView view, Deadline deadline) => Press.Form(
        Say("Ask for a longer interval"),
        IntervalCard.Fields(view, Domain.Papers.LongerInterval.OrdinaryDue(view.Board, deadline.Anchor)),
        Press.Execute(Say("Ask the manager"), Verbs.IntervalRequest, Data(view, ("after", Iso(deadline.Anchor))), isPrimary: true));

    // Not the deadline's own key: that may hold the address of the member whose duty it is.
    public static JsonObject DataOf(CaseView view, Deadline deadline) => Data(
        view, ("rule", deadline.Rule), ("due", Iso(deadline.Due)), ("item", deadline.Item), ("whose", Whose(deadline)));

    /// <summary>The member whose duty it is, as a button may name them; null where the item says enough.</summary>
    public static string? Whose(Deadline deadline) =>
        deadline is { Item: null, Owner: { } owner } ? MemberChoices.KeyOf(owner) : null;

    /// <summary>What a button carries: the case, and whatever else is not null.</summary>
    public static JsonObject Data(CaseView view, params (string Name, string? Value)[] values)
    {
        var data = new JsonObject { ["case"] = view.Case.Reference };
        foreach (var (name, value) in values)
        {
            if (value is not null)
            {
                data[name] = value;
            }
        }

        return data;
    }

    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
