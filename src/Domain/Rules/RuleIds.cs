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

    /// <summary>The service's own message that a calendar event was changed by hand in Outlook.</summary>
    public const string CalendarEdit = "calendar-edit";

    /// <summary>The service's own messages about who is invited, and where: an invitation kept back, no room, the family.</summary>
    public const string Invitations = "invitations";

    /// <summary>The service's own message before a core group: who cannot come, and what stands in for them.</summary>
    public const string WhoIsMissing = "who-is-missing";

    /// <summary>The service's own message that somebody cannot come without whom a core group is not to meet.</summary>
    public const string Quorum = "quorum";

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
        FirstCoreGroup => Say("First core group"),
        SubsequentMaxInterval => Say("Next core group"),
        RecommendedInterval => Say("Recommended date of the next core group"),
        SecondCoreGroupNotBefore => Say("Second core group: not earlier than"),
        CoreGroupAfterReview => Say("Core group after the review conference"),
        MinutesCirculated => Say("Record of the core group circulated"),
        PlanCopyNotReceived => Say("Copy of the plan received"),
        AbsenceReport => Say("Report in your absence"),
        ReviewSingleReport => Say("Single report to the review conference"),
        ReviewAgencyReport => Say("Agency report to the review conference"),
        FirstCoreGroupDateFixed => Say("Date of the first core group fixed at the conference"),
        CoreGroupAfterReviewDateFixed => Say("Date of the core group after the review fixed at the review"),
        NextDateAgreed => Say("Date of the next core group agreed"),
        MeetingCycleEnds => Say("End of the core groups"),
        AdditionalMeeting => Say("Additional core group after an absence"),
        PlanCirculated => Say("Plan circulated"),
        PlanChangeSent => Say("Changed plan sent to the Child Protection Unit"),
        ReviewSingleReportDrafted => Say("Single report drafted at the core group"),
        DeregistrationConsidered => Say("De-registration considered"),
        ReferralAfterClosure => Say("Referral after the case was closed"),
        IntervalRequest => Say("Longer interval until the next core group"),
        SecondChairNamed => Say("Second chair named"),
        ChairOfMeeting => Say("Chair of the core group"),
        NewMemberBriefed => Say("New member briefed"),
        Representative => Say("Representative in your absence"),
        ExclusionRecorded => Say("Excluded member informed"),
        FamilyAbsentViews => Say("Views of the family recorded"),
        KeyWorkerAbsent => Say("Core group without the key worker"),
        PersonnelChange => Say("Change of professionals"),
        ContinualAbsence => Say("Continual absence"),
        InformationNotProvided => Say("Information not provided"),
        DelayAndDrift => Say("Delay and drift"),
        Concern => Say("Concern raised"),
        ActionDates => Say("Action of the plan"),
        Checklist => Say("Core group checklist"),
        Feedback => Say("Feedback to the child or young person"),
        RecordSaved => Say("What the record of the core group holds"),
        RecordReceived => Say("Record of the core group received"),
        ResolutionTrigger => Say("Automatic trigger of the resolution process"),
        Tier1Arrange => Say("Tier 1 resolution meeting"),
        Tier1ArrangeAutomatic => Say("Tier 1 resolution meeting after the automatic trigger"),
        Tier1OutcomeShared => Say("Outcome of Tier 1 shared"),
        CoreGroupAfterTier1 => Say("Core group after Tier 1"),
        Tier1MaxDuration => Say("Twelve weeks of Tier 1"),
        Tier2Meeting => Say("Tier 2 resolution meeting"),
        DelayAgreement => Say("Delay of the automatic trigger to be agreed"),
        ManagerUpdate => Say("Team Manager updated on the plan"),
        DelayReview => Say("Delay of the automatic trigger to be reviewed"),
        ResolutionOutcomeReport => Say("Outcome of the resolution meeting reported"),
        MeetingOutcome => Say("Was the core group held?"),
        MeetingProposal => Say("Date proposed for the next core group"),
        WhoIsMissing => Say("Who cannot come to the core group"),
        Quorum => Say("Who is to come to the core group"),
        SlotSearch => Say("A date for the core group"),
        CalendarEdit => Say("Change made in Outlook"),
        Invitations => Say("Invitations to the core group"),
        CaseChannel => Say("Teams channel of the core group"),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Unknown rule."),
    };
}
