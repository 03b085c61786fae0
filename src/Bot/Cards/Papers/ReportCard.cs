using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Cards.Papers;

/// <summary>The single report to the review, completed by the key worker.</summary>
public static class ReportCard
{
    public static Deadline? Open(CaseView view) => view.Deadlines.FirstOrDefault(d => d is { IsOpen: true, Rule: RuleIds.ReviewSingleReport });

    public static JsonObject ToComplete(CaseView view, LocalDate review)
    {
        var dissent = view.Case.Attending.Where(member => view.Case.Papers.OfReview(review).Dissent.Contains(member.Id)).ToList();
        var considered = view.Board.DeregistrationConsideredFromReview?.Source;
        return FormCard.Of(
            view, Say($"The single report to the review of {Wording.Day(review)} is complete"),
            [
                Element.Facts(
                    (Say("Still to come"), Open(view) is { } report ? Wording.List(view.WithoutReport(report)) : null),
                    (Say("Dissent"), Wording.List(dissent))),
                Deregistration.IsAsked(view.Case, view.Board, review)
                    ? Input.Choice("recommendation", Say("The report says on de-registration"), Say("Choose one of the list."),
                        Deregistration.Choices.Select(choice => (Capital(Deregistration.InWords(choice)), choice)))
                    : null,
                Deregistration.IsLocked(view.Case, view.Board, review)
                    ? Element.Text(Say("The report says nothing on de-registration: it is not considered at the first review."))
                    : null,
                .. FormCard.Words(view, considered),
                view.Board.ReviewReportHasDissent is null
                    ? null
                    : Input.Tick("dissent", Say("Dissent of a member stands in the report."), dissent.Count > 0),
            ],
            view.Board.ReviewReportHasRecommendation?.Source,
            (Say("The report is complete"), Verbs.ReportComplete, [("about", Buttons.Iso(review))]));
    }

    public static JsonObject ToExcept(CaseView view, LocalDate review) => FormCard.Of(
        view, Say("De-registration at the first review"),
        [
            Element.Text(Say($"It is not considered at the review of {Dates.Long(review)} unless there is an exceptional circumstance.")),
            Input.Reason("circumstance", Say("Circumstance"), Say("Give the circumstance in a sentence.")),
        ],
        view.Board.DeregistrationFirstReviewException?.Source,
        (Say("Record"), Verbs.ReportException, [("about", Buttons.Iso(review))]));

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
