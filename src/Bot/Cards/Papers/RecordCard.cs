using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Cards.Papers;

/// <summary>What the record of a core group holds, as the board asks for it. No narrative: the record lies in the case
/// system (rules.md A74).</summary>
public static class RecordCard
{
    public static JsonObject ToSave(CaseView view, LocalDate meeting)
    {
        var fields = RecordCheck.Fields(view.Case, view.Board, meeting).ToList();
        var saved = view.Case.Papers.Of(meeting).Record;
        var known = fields.Where(field => RecordCheck.IsKnown(view.Case, view.Board, field, meeting)).Select(field => field.Id);
        var missing = saved is null ? [] : RecordCheck.Missing(view.Case, view.Board, meeting);
        return FormCard.Of(
            view, Say($"Record of the core group of {Wording.Day(meeting)}"),
            [
                Element.Text(Say("Tick what it holds. What is required and missing keeps it open; it can be circulated all the same.")),
                Element.Facts(
                    (Say("Saved"), saved is null ? null : Dates.Long(saved.On)),
                    (Say("Still open"), missing.Count == 0 ? null : string.Join("; ", missing.Select(field => field.Label)))),
                Input.Several("fields", Say("It holds"), PlanCard.Choices(fields), PlanCard.Ticked(fields, [.. saved?.Fields ?? [], .. known])),
                PlanCard.Link(saved?.Link),
                PlanCard.Changed(view),
                view.Deadlines.Any(d => d is { IsOpen: true, Rule: RuleIds.ReviewSingleReportDrafted } && d.Due == meeting)
                    ? Input.Tick("drafted", Say("The single report to the review was developed at it."))
                    : null,
            ],
            view.Board.MinutesRequired?.Source,
            (Say("Save"), Verbs.RecordSave, [("of", Buttons.Iso(meeting))]));
    }
}
