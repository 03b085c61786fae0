using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Commands;

/// <summary>What happens when a date of the resolution process passes, as its ladder has it.</summary>
internal static class MissedResolution
{
    private static readonly string Again = $"every {Defaults.OverdueRepeatWorkingDays} working days";

    /// <param name="meeting">What happens when a core group is not held in time.</param>
    public static string InWords(string rule, string meeting) => rule switch
    {
        RuleIds.CoreGroupAfterTier1 => meeting,
        RuleIds.ResolutionTrigger =>
            "Nothing is overdue: the process opens. The key worker and the key worker's manager are forewarned three months and one "
            + "month before; on the day they, the independent reviewing officer and the case channel are told.",
        RuleIds.DelayAgreement =>
            $"Until all have answered the delay does not run. Whoever has not answered is asked at once and again {Again}.",
        RuleIds.DelayReview =>
            $"The key worker and the key worker's manager are each asked on the working day after the core group and again {Again}.",
        RuleIds.ManagerUpdate =>
            "Nothing is overdue. The key worker is told once, on the working day after each core group while Tier 1 runs.",
        RuleIds.Tier1Arrange or RuleIds.Tier1ArrangeAutomatic =>
            "On the next working morning whoever convenes it, the key worker's manager and the case channel are told, whoever convenes "
            + $"it again {Again}; {Defaults.EscalatePaperAfter} working days after that first morning the senior manager. Where it was "
            + "booked in time the manager is asked instead whether it was held.",
        RuleIds.Tier1OutcomeShared =>
            "Nothing is overdue. Whoever shares it is asked at once and again every working day; the key worker's manager is told "
            + $"{Defaults.EscalatePaperAfter} working days after the first working morning.",
        RuleIds.Tier1MaxDuration =>
            "The key worker and the key worker's manager are asked about the risk after 6, 10 and 11 weeks. On the next working morning "
            + $"after the last day the manager is told, again {Again} until a decision is on record; "
            + $"{Defaults.EscalatePaperAfter} working days after that first morning the senior manager.",
        RuleIds.Tier2Meeting =>
            $"On the next working morning the senior manager who convenes it is told, again {Again}, and the key worker's manager and any "
            + "other senior manager once. Where it was booked in time the senior manager is asked instead whether it was held.",
        RuleIds.ResolutionOutcomeReport =>
            $"Nothing is overdue. The chair of the meeting is asked on the next working day and again {Again}; of a Tier 1 meeting the "
            + $"senior manager is told {Defaults.EscalatePaperAfter} working days later.",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No board states this rule."),
    };
}
