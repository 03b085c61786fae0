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
            $"Nothing is overdue. The key worker is told {Defaults.ChasePaper} working days before and on the day, so that "
            + "nobody has to ask.",
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
        RuleIds.ReferralAfterClosure => "Nothing: it is shown.",
        _ when RuleIds.IsOfResolution(rule) || rule is RuleIds.CoreGroupAfterTier1 => MissedResolution.InWords(rule, Meeting),
        _ when MissedMembership.InWords(rule) is { } asked => asked,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No board states this rule."),
    };
}
