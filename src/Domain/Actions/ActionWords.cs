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
        ActionAgreed e => Say($"{(e.IsAssessment ? Say("Assessment") : Say("Action"))} agreed: “{e.Title}”, {CaseWords.Member(@case, e.Owner)}, "
            + $"by {Dates.Long(e.Due)}"),
        ActionChanged e => Say($"Action {Title(@case, e.Id)} changed: {CaseWords.Member(@case, e.Owner)}, by {Dates.Long(e.Due)}. "
            + $"Reason: {e.Reason}"),
        ActionDone e => Say($"Action {Title(@case, e.Id)} done on {Dates.Long(e.On)}"),
        ActionImpossible e => Say($"Action {Title(@case, e.Id)} cannot be done as agreed. Reason: {e.Reason}"),
        ActionWithdrawn e => Say($"Action {Title(@case, e.Id)} closed. Reason: {e.Reason}"),
        ChecklistTicked e => Say($"Checklist of the core group of {Dates.Long(e.Of)}: {CaseWords.Member(@case, e.Member)} has ticked "
            + $"{Items(e.Items.Count)}"),
        EmailGroupAgreed e => Say($"Email group: {CaseWords.Member(@case, e.Member)} sets it up"),
        FeedbackAgreed e => Say($"Feedback to the child on the core group of {Dates.Long(e.Of)}: {CaseWords.Member(@case, e.Member)} gives it"),
        FeedbackGiven e => Say($"Feedback to the child on the core group of {Dates.Long(e.Of)} given on {Dates.Long(e.On)}"),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };

    private static string Items(int n) => n == 1 ? Say($"{n} item") : Say($"{n} items");

    private static string Title(CoreGroupCase @case, string id) =>
        @case.Actions.Find(id) is { } action ? $"“{action.Title}”" : Say("that is not known");
}
