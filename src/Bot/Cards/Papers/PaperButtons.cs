using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards.Papers;

/// <summary>The buttons of dates that are fixed at an event, and of papers.</summary>
internal static class PaperButtons
{
    public static IEnumerable<JsonObject> For(CaseView view, Deadline deadline, Seat seat) => deadline.Rule switch
    {
        RuleIds.FirstCoreGroupDateFixed or RuleIds.CoreGroupAfterReviewDateFixed or RuleIds.NextDateAgreed when seat.IsKeyWorker =>
            [Open(view, Say("Give the date"), Verbs.MeetingBook, isPrimary: true)],
        RuleIds.AdditionalMeeting when seat.IsKeyWorker =>
        [
            Open(view, Say("Give a date for it"), Verbs.MeetingBook, isPrimary: true),
            Press.Form(
                Say("None is needed"),
                [Input.Reason("reason", Say("Why none is needed"), Say("Give the reason in a sentence."))],
                Press.Execute(Say("Record"), Verbs.MeetingNotNeeded, Buttons.Data(view, ("of", Buttons.Iso(deadline.Anchor))), isPrimary: true)),
        ],
        RuleIds.PlanCirculated when seat.KeepsTheRecord =>
        [
            Press.Execute(
                Say("Circulated today"), Verbs.PlanCirculated, Buttons.Data(view, ("of", Buttons.Iso(deadline.Anchor))), isPrimary: true),
            .. PlanCard.IsFirst(view, deadline.Anchor) ? (JsonObject[])[] : [PlanCard.Unchanged(view, deadline)],
            On(view, deadline, Verbs.PlanCirculated, Say("Day on which it was circulated")),
        ],
        RuleIds.PlanChangeSent when seat.IsKeyWorker =>
        [
            Press.Execute(Say("Sent today"), Verbs.PlanSentToUnit, Buttons.Data(view, ("of", Buttons.Iso(deadline.Anchor))), isPrimary: true),
            On(view, deadline, Verbs.PlanSentToUnit, Say("Day on which it was sent")),
        ],
        RuleIds.PlanCopyNotReceived when seat.Owner(deadline.Owner) is not null => CopyCard.Answers(view, deadline),
        RuleIds.RecordSaved when seat.KeepsTheRecord => [Open(view, Say("Open the record"), Verbs.RecordSave, isPrimary: true)],
        RuleIds.ReviewSingleReportDrafted when seat.IsKeyWorker && deadline.About is { } review =>
        [
            Press.Execute(
                Say("It was developed"), Verbs.ReportSubmit,
                Buttons.Data(view, ("rule", RuleIds.ReviewSingleReport), ("about", Buttons.Iso(review)), ("drafted", "true")), isPrimary: true),
        ],
        RuleIds.ReviewSingleReport when view.Board.ReviewReportHasDissent is not null && deadline.About is { } review
            && view.PartOf(deadline, seat) is not null =>
        [
            Press.Execute(
                Say("My part is given, and I dissent"), Verbs.ReportSubmit,
                Buttons.Data(view, ("rule", RuleIds.ReviewSingleReport), ("about", Buttons.Iso(review)), ("dissent", "true"))),
        ],
        _ => [],
    };

    /// <summary>The plan that goes with the record; nothing where none is asked for or it is dealt with.</summary>
    public static Deadline? PlanWith(CaseView view, Deadline record) => view.Deadlines.FirstOrDefault(d =>
        d is { IsOpen: true, Rule: RuleIds.PlanCirculated } && d.Anchor == record.Anchor);

    /// <summary>Whether the key worker has to say more of the report than that it is complete.</summary>
    public static bool WantsRecommendation(CaseView view, Deadline report) => report.About is { } review
        && Deregistration.IsAsked(view.Case, view.Board, review);

    public static JsonObject Open(CaseView view, string title, string form, bool isPrimary) =>
        Press.Execute(title, Verbs.CaseMenu, Buttons.Data(view, ("open", form)), isPrimary);

    private static JsonObject On(CaseView view, Deadline deadline, string verb, string label) => Press.Form(
        Say("On an earlier day"),
        [Input.Date("on", label, Say("Give a day from the core group to today."), view.Today, min: deadline.Anchor, max: view.Today)],
        Press.Execute(Say("Record"), verb, Buttons.Data(view, ("of", Buttons.Iso(deadline.Anchor))), isPrimary: true));
}
