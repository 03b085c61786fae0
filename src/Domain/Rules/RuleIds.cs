namespace CoreGroupBot.Domain.Rules;

/// <summary>Stable ids of the rules, and what each asks for in plain words.</summary>
public static class RuleIds
{
    public const string FirstCoreGroup = "first-core-group";
    public const string SubsequentMaxInterval = "subsequent-max-interval";
    public const string RecommendedInterval = "recommended-interval";
    public const string SecondCoreGroupNotBefore = "second-core-group-not-before";
    public const string CoreGroupAfterReview = "core-group-after-review";
    public const string MinutesCirculated = "minutes-circulated";
    public const string PlanCopyNotReceived = "plan-copy-not-received";
    public const string AbsenceReport = "absence-report";
    public const string ReviewSingleReport = "review-single-report";
    public const string ReviewAgencyReport = "review-agency-report";

    /// <summary>The service's own question after a booked meeting: was it held? No board asks it.</summary>
    public const string MeetingOutcome = "meeting-outcome";

    /// <summary>The service's own message that a hold waits for approval, or that no lawful slot exists.</summary>
    public const string SlotSearch = "slot-search";

    /// <summary>Rules that a core group held answers.</summary>
    public static bool AsksForMeeting(string rule) =>
        rule is FirstCoreGroup or SubsequentMaxInterval or CoreGroupAfterReview or RecommendedInterval;

    public static string InWords(string rule) => rule switch
    {
        FirstCoreGroup => "First core group",
        SubsequentMaxInterval => "Next core group",
        RecommendedInterval => "Recommended date of the next core group",
        SecondCoreGroupNotBefore => "Second core group: not earlier than",
        CoreGroupAfterReview => "Core group after the review conference",
        MinutesCirculated => "Record of the core group circulated",
        PlanCopyNotReceived => "Copy of the plan received",
        AbsenceReport => "Report in your absence",
        ReviewSingleReport => "Single report to the review conference",
        ReviewAgencyReport => "Agency report to the review conference",
        MeetingOutcome => "Was the core group held?",
        SlotSearch => "A date for the core group",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Unknown rule."),
    };
}
