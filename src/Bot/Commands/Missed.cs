using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Commands;

/// <summary>What happens when a rule's date passes, as the ladders of <c>Domain/Notices</c> have it.</summary>
public static class Missed
{
    private static readonly string Meeting =
        "On the next working morning the key worker, the case channel and the key worker's manager are told, and the key worker "
        + $"again every {Defaults.OverdueRepeatWorkingDays} working days until it is held. Where one was booked in time and nobody has "
        + "said whether it was held, the key worker is asked that instead, and the others are told "
        + $"{Defaults.UnrecordedOutcomeAfter} working days later that nobody knows.";

    public static string InWords(string rule) => rule switch
    {
        RuleIds.FirstCoreGroup or RuleIds.CoreGroupAfterReview => Meeting,
        RuleIds.SubsequentMaxInterval =>
            $"{Meeting} Where the board is silent the key worker is told once that the reminder's date has passed, and nobody "
            + "else is.",
        RuleIds.RecommendedInterval =>
            "Nothing is overdue. Where one day is recommended and no meeting is booked, the key worker has a note on the next "
            + "working morning.",
        RuleIds.SecondCoreGroupNotBefore => "Nothing: it is shown, and an earlier meeting is never hindered.",
        RuleIds.MinutesCirculated =>
            "On the next working morning whoever circulates the record, the chair and the case channel are told; whoever "
            + $"circulates it again every {Defaults.OverdueRepeatWorkingDays} working days; {Defaults.EscalatePaperAfter} working days "
            + "after that first morning the key worker's manager. Where the board is silent only whoever circulates the record "
            + "is told, once.",
        RuleIds.PlanCopyNotReceived =>
            "Nothing is overdue. On that day each member is asked whether the copy has come. A \"no\" goes to the key worker at once "
            + $"and {Defaults.EscalatePaperAfter} working days later to the key worker's manager, unless the plan was sent again.",
        RuleIds.FirstCoreGroupDateFixed or RuleIds.CoreGroupAfterReviewDateFixed or RuleIds.NextDateAgreed =>
            "Nothing is overdue. On the next working day the key worker is asked, once, unless a hold waits for their answer in "
            + "Outlook.",
        RuleIds.AdditionalMeeting =>
            "Nothing is overdue. On the next working day the key worker is asked, once, whether another core group is needed.",
        RuleIds.PlanCirculated =>
            "On the next working morning the key worker is told, and again every "
            + $"{Defaults.OverdueRepeatWorkingDays} working days; {Defaults.EscalatePaperAfter} working days after that first morning the "
            + "key worker's manager. While the same person has the record to circulate, its card stands for both. Without a number "
            + $"nothing is overdue: the key worker is asked {Defaults.AskForPlanAfter} working days after the core group, and weekly.",
        RuleIds.PlanChangeSent =>
            "Nothing is overdue. The key worker is asked on the next working day, and weekly until it is sent.",
        RuleIds.RecordSaved =>
            "Nothing is overdue. Whoever minutes is asked on the next working day, and once more where a record was saved that still "
            + "wants something. A record may be circulated as it is.",
        RuleIds.ReviewSingleReportDrafted =>
            "Nothing is overdue. It stands on the agenda in the invitation, and the key worker is asked on the next working day.",
        RuleIds.DeregistrationConsidered =>
            "The single report cannot be recorded as complete without it. At the first review it is locked, unless an exceptional "
            + "circumstance is recorded.",
        RuleIds.ReferralAfterClosure => "Nothing: the date is told to every member when the last plan has ended.",
        RuleIds.AbsenceReport =>
            "When the core group starts, the chair is told that there is no report; the key worker where there is no other "
            + "chair or the chair is the one who is away. Nothing escalates.",
        RuleIds.ReviewSingleReport =>
            "At the limit itself, day or night, the key worker, the case channel and the key worker's manager are told at once: "
            + "only the board's hours are left.",
        RuleIds.ReviewAgencyReport =>
            "When the conference starts, the key worker sees whose report is missing. The manager is not told: only the key "
            + "worker may take it further.",
        RuleIds.ActionDates =>
            "On the next working morning the owner and the key worker are told, and the owner again every "
            + $"{Defaults.OverdueRepeatWorkingDays} working days until it is done, given another date or closed. No manager is told of "
            + "an action by itself. An owner who says that it cannot be done is not asked again: the key worker is, at once and "
            + $"every {Defaults.OverdueRepeatWorkingDays} working days.",
        RuleIds.IntervalRequest =>
            "Nothing is overdue by it. A request goes to the key worker's manager at once, a refusal back to the key worker at once; "
            + "without an agreement before it the ordinary date holds.",
        RuleIds.MeetingCycleEnds => "Nothing: every professional member is told once that the core groups have ended.",
        _ when RuleIds.IsOfResolution(rule) || rule is RuleIds.CoreGroupAfterTier1 => MissedResolution.InWords(rule, Meeting),
        _ when MissedMembership.InWords(rule) is { } asked => asked,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No board states this rule."),
    };
}
