using System.Globalization;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Explaining;

namespace CoreGroupBot.Domain.Actions;

/// <summary>What happened, in a sentence without names or addresses.</summary>
internal static class ActionWords
{
    /// <param name="case">The case with the event in it.</param>
    public static string Of(ActionEvent happened, CoreGroupCase @case) => happened switch
    {
        ActionAgreed e => $"{(e.IsAssessment ? "Assessment" : "Action")} agreed: “{e.Title}”, {CaseWords.Member(@case, e.Owner)}, "
            + $"by {Dates.Long(e.Due)}",
        ActionChanged e => $"Action {Title(@case, e.Id)} changed: {CaseWords.Member(@case, e.Owner)}, by {Dates.Long(e.Due)}. "
            + $"Reason: {e.Reason}",
        ActionDone e => $"Action {Title(@case, e.Id)} done on {Dates.Long(e.On)}",
        ActionImpossible e => $"Action {Title(@case, e.Id)} cannot be done as agreed. Reason: {e.Reason}",
        ActionWithdrawn e => $"Action {Title(@case, e.Id)} closed. Reason: {e.Reason}",
        ChecklistTicked e => $"Checklist of the core group of {Dates.Long(e.Of)}: {CaseWords.Member(@case, e.Member)} has ticked "
            + string.Create(CultureInfo.InvariantCulture, $"{e.Items.Count} {(e.Items.Count == 1 ? "item" : "items")}"),
        EmailGroupAgreed e => $"Email group: {CaseWords.Member(@case, e.Member)} sets it up",
        FeedbackAgreed e => $"Feedback to the child on the core group of {Dates.Long(e.Of)}: {CaseWords.Member(@case, e.Member)} gives it",
        FeedbackGiven e => $"Feedback to the child on the core group of {Dates.Long(e.Of)} given on {Dates.Long(e.On)}",
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };

    private static string Title(CoreGroupCase @case, string id) =>
        @case.Actions.Find(id) is { } action ? $"“{action.Title}”" : "that is not known";
}
