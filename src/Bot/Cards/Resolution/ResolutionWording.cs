using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards.Resolution;

/// <summary>What cards about the resolution process say when they are settled.</summary>
internal static class ResolutionWording
{
    /// <summary>What the date of a card is; null for other rules and for what is due by it.</summary>
    public static string? DateOf(string rule) => rule switch
    {
        RuleIds.ResolutionTrigger => Say("Trigger on"),
        RuleIds.Tier1OutcomeShared or RuleIds.ResolutionOutcomeReport => Say("Resolution meeting of"),
        RuleIds.DelayAgreement => Say("Proposed on"),
        RuleIds.DelayReview or RuleIds.ManagerUpdate => Say("Core group of"),
        _ => null,
    };

    /// <summary>Null for other rules.</summary>
    public static string? Done(string rule, string on) => rule switch
    {
        RuleIds.ResolutionTrigger => Say($"A resolution process was open or its Tier 1 was booked on {on}."),
        RuleIds.Tier1Arrange or RuleIds.Tier1ArrangeAutomatic => Say($"Tier 1 was held on {on}."),
        RuleIds.Tier1OutcomeShared => Say($"It was shared on {on}."),
        RuleIds.Tier1MaxDuration => Say($"It was decided on {on}."),
        RuleIds.Tier2Meeting => Say($"Tier 2 was held on {on}."),
        RuleIds.DelayAgreement => Say($"It was decided on {on}."),
        RuleIds.DelayReview => Say($"It was reviewed, or the delay ended, on {on}."),
        RuleIds.ManagerUpdate => Say($"The risk was reviewed, or a later core group was held, on {on}."),
        RuleIds.ResolutionOutcomeReport => Say($"It was reported on {on}."),
        _ => null,
    };
}
