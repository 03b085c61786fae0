using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards.Resolution;

/// <summary>What cards about the resolution process say when they are settled.</summary>
internal static class ResolutionWording
{
    /// <summary>What the date of a card is; null for other rules and for what is due by it.</summary>
    public static string? DateOf(string rule) => rule switch
    {
        RuleIds.ResolutionTrigger => "Trigger on",
        RuleIds.Tier1OutcomeShared or RuleIds.ResolutionOutcomeReport => "Resolution meeting of",
        RuleIds.DelayAgreement => "Proposed on",
        RuleIds.DelayReview or RuleIds.ManagerUpdate => "Core group of",
        _ => null,
    };

    /// <summary>Null for other rules.</summary>
    public static string? Done(string rule, string on) => rule switch
    {
        RuleIds.ResolutionTrigger => $"A resolution process was open or its Tier 1 was booked on {on}.",
        RuleIds.Tier1Arrange or RuleIds.Tier1ArrangeAutomatic => $"Tier 1 was held on {on}.",
        RuleIds.Tier1OutcomeShared => $"It was shared on {on}.",
        RuleIds.Tier1MaxDuration => $"It was decided on {on}.",
        RuleIds.Tier2Meeting => $"Tier 2 was held on {on}.",
        RuleIds.DelayAgreement => $"It was decided on {on}.",
        RuleIds.DelayReview => $"It was reviewed, or the delay ended, on {on}.",
        RuleIds.ManagerUpdate => $"The risk was reviewed, or a later core group was held, on {on}.",
        RuleIds.ResolutionOutcomeReport => $"It was reported on {on}.",
        _ => null,
    };
}
