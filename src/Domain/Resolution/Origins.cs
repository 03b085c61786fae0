namespace CoreGroupBot.Domain.Resolution;

/// <summary>What opened a process.</summary>
public static class Origins
{
    public const string Member = "core-group-member";
    public const string ConferenceChair = "conference-chair";
    public const string StrategyChair = "cse-strategy-chair";
    public const string Months = "automatic-15-months";
    public const string ThirdReview = "automatic-third-review";

    public static IReadOnlyList<string> All { get; } = [Member, ConferenceChair, StrategyChair, Months, ThirdReview];

    public static bool IsAutomatic(string origin) => origin is Months or ThirdReview;

    public static string InWords(string origin) => origin switch
    {
        Member => Say("a request from the core group"),
        ConferenceChair => Say("a request of the conference chair"),
        StrategyChair => Say("a request of the chair of the strategy meeting"),
        Months => Say("the automatic trigger, by time on the register"),
        ThirdReview => Say("the automatic trigger, by the count of review conferences"),
        _ => origin,
    };
}

/// <summary>How a process ended.</summary>
public static class Outcomes
{
    public const string RiskReduced = "risk-reduced";
    public const string Withdrawn = "request-withdrawn";
    public const string OffRegister = "name-removed";
    public const string PlanGoesOn = "plan-goes-on-with-actions";
    public const string EarlierConference = "earlier-conference";
    public const string OtherProceedings = "other-proceedings";

    /// <summary>Those with which a senior manager can close after Tier 2; the guidance names none (rules.md A61).</summary>
    public static IReadOnlyList<string> OfTier2 { get; } = [PlanGoesOn, EarlierConference, OtherProceedings];

    public static IReadOnlyList<string> All { get; } = [RiskReduced, Withdrawn, OffRegister, .. OfTier2];

    public static string InWords(string outcome) => outcome switch
    {
        RiskReduced => Say("risk significantly reduced"),
        Withdrawn => Say("request withdrawn"),
        OffRegister => Say("name removed from the register"),
        PlanGoesOn => Say("the plan goes on with the agreed actions"),
        EarlierConference => Say("a review conference is brought forward"),
        OtherProceedings => Say("other proceedings take over"),
        _ => outcome,
    };
}
