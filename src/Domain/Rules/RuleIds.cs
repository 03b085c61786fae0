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
    public const string FirstCoreGroupDateFixed = "first-core-group-date-fixed";
    public const string CoreGroupAfterReviewDateFixed = "core-group-after-review-date-fixed";
    public const string NextDateAgreed = "next-date-agreed";
    public const string MeetingCycleEnds = "meeting-cycle-ends";
    public const string AdditionalMeeting = "additional-meeting-after-absence";
    public const string PlanCirculated = "plan-circulated";
    public const string PlanChangeSent = "plan-change-sent";
    public const string ReviewSingleReportDrafted = "review-single-report-drafted";
    public const string DeregistrationConsidered = "deregistration-considered";
    public const string ReferralAfterClosure = "referral-after-closure";
    public const string IntervalRequest = "extended-interval";
    public const string SecondChairNamed = "second-chair-named";
    public const string ChairOfMeeting = "chair-rota";
    public const string NewMemberBriefed = "membership-new-member-briefing";
    public const string Representative = "substitute";
    public const string ExclusionRecorded = "exclusion-recorded";
    public const string FamilyAbsentViews = "family-absent-views";
    public const string KeyWorkerAbsent = "keyworker-absent";
    public const string PersonnelChange = "personnel-change";
    public const string ContinualAbsence = "continual-absence";
    public const string InformationNotProvided = "information-not-provided";
    public const string DelayAndDrift = "delay-and-drift";
    public const string Concern = "concern-immediate";
    public const string ActionDates = "action-dates";
    public const string Checklist = "checklist";
    public const string Feedback = "feedback-after-meeting";
    public const string RecordSaved = "record-saved";
    public const string RecordReceived = "record-received";
    public const string ResolutionTrigger = "resolution-auto-trigger";
    public const string Tier1Arrange = "tier1-arrange";
    public const string Tier1ArrangeAutomatic = "tier1-arrange-automatic";
    public const string Tier1OutcomeShared = "tier1-outcome-shared";
    public const string CoreGroupAfterTier1 = "core-group-after-tier1";
    public const string Tier1MaxDuration = "tier1-max-duration";
    public const string Tier2Meeting = "tier2-meeting";
    public const string DelayAgreement = "resolution-delay-agreement";
    public const string DelayReview = "resolution-delay-review";
    public const string ManagerUpdate = "manager-update";
    public const string ResolutionOutcomeReport = "resolution-outcome-report";

    /// <summary>The service's own question after a booked meeting: was it held? No board asks it.</summary>
    public const string MeetingOutcome = "meeting-outcome";

    /// <summary>The service's own message that a hold waits for approval, or that no lawful slot exists.</summary>
    public const string SlotSearch = "slot-search";

    /// <summary>The service's own message that a member proposes a date for the next core group.</summary>
    public const string MeetingProposal = "meeting-proposal";

    /// <summary>The service's own messages about the group's Teams channel.</summary>
    public const string CaseChannel = "case-channel";

    /// <summary>Rules that a core group held answers.</summary>
    public static bool AsksForMeeting(string rule) =>
        rule is FirstCoreGroup or SubsequentMaxInterval or CoreGroupAfterReview or CoreGroupAfterTier1
            or RecommendedInterval;

    /// <summary>Rules of the resolution process that something other than a core group held answers.</summary>
    public static bool IsOfResolution(string rule) =>
        rule is ResolutionTrigger or Tier1Arrange or Tier1ArrangeAutomatic or Tier1OutcomeShared or Tier1MaxDuration or Tier2Meeting
            or DelayAgreement or DelayReview or ManagerUpdate or ResolutionOutcomeReport;

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
        FirstCoreGroupDateFixed => "Date of the first core group fixed at the conference",
        CoreGroupAfterReviewDateFixed => "Date of the core group after the review fixed at the review",
        NextDateAgreed => "Date of the next core group agreed",
        MeetingCycleEnds => "End of the core groups",
        AdditionalMeeting => "Additional core group after an absence",
        PlanCirculated => "Plan circulated",
        PlanChangeSent => "Changed plan sent to the Child Protection Unit",
        ReviewSingleReportDrafted => "Single report drafted at the core group",
        DeregistrationConsidered => "De-registration considered",
        ReferralAfterClosure => "Referral after the case was closed",
        IntervalRequest => "Longer interval until the next core group",
        SecondChairNamed => "Second chair named",
        ChairOfMeeting => "Chair of the core group",
        NewMemberBriefed => "New member briefed",
        Representative => "Representative in your absence",
        ExclusionRecorded => "Excluded member informed",
        FamilyAbsentViews => "Views of the family recorded",
        KeyWorkerAbsent => "Core group without the key worker",
        PersonnelChange => "Change of professionals",
        ContinualAbsence => "Continual absence",
        InformationNotProvided => "Information not provided",
        DelayAndDrift => "Delay and drift",
        Concern => "Concern raised",
        ActionDates => "Action of the plan",
        Checklist => "Core group checklist",
        Feedback => "Feedback to the child or young person",
        RecordSaved => "What the record of the core group holds",
        RecordReceived => "Record of the core group received",
        ResolutionTrigger => "Automatic trigger of the resolution process",
        Tier1Arrange => "Tier 1 resolution meeting",
        Tier1ArrangeAutomatic => "Tier 1 resolution meeting after the automatic trigger",
        Tier1OutcomeShared => "Outcome of Tier 1 shared",
        CoreGroupAfterTier1 => "Core group after Tier 1",
        Tier1MaxDuration => "Twelve weeks of Tier 1",
        Tier2Meeting => "Tier 2 resolution meeting",
        DelayAgreement => "Delay of the automatic trigger to be agreed",
        ManagerUpdate => "Team Manager updated on the plan",
        DelayReview => "Delay of the automatic trigger to be reviewed",
        ResolutionOutcomeReport => "Outcome of the resolution meeting reported",
        MeetingOutcome => "Was the core group held?",
        MeetingProposal => "Date proposed for the next core group",
        SlotSearch => "A date for the core group",
        CaseChannel => "Teams channel of the core group",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Unknown rule."),
    };
}
