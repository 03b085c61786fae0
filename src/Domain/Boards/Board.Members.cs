namespace CoreGroupBot.Domain.Boards;

/// <summary>Who belongs to the core group, and what a member does who cannot come.</summary>
public sealed partial record Board
{
    public Cited<AbsenceReport>? AbsentReport { get; init; }
    public Cited<string>? MembershipSetAt { get; init; }
    public Cited<bool>? FamilyAreMembers { get; init; }
    public Cited<string>? ChildIsMember { get; init; }
    public Cited<bool>? Advocate { get; init; }
    public Cited<bool>? MemberNeedsTask { get; init; }
    public Cited<string>? NewMemberBriefedBy { get; init; }
    public Cited<bool>? NewMemberReadsReports { get; init; }
    public Cited<bool>? NewAgencyMustBeIncluded { get; init; }
    public Cited<bool>? RepresentativeAllowed { get; init; }
    public Cited<bool>? RepresentativeFromSameAgency { get; init; }
    public Cited<bool>? RepresentativeMustBeBriefed { get; init; }
    public Cited<string>? AbsentReportRecipient { get; init; }
    public Cited<string>? AbsentReportDue { get; init; }

    /// <summary>"required" of the member, or "recorded" where the record is to hold them.</summary>
    public Cited<string>? ApologiesRequired { get; init; }

    /// <summary>Roles or agencies without which a core group is not to meet, where the group has them.</summary>
    public Cited<IReadOnlyList<string>>? MustAttend { get; init; }

    public Cited<bool>? ReportToKeyWorkerOnRequest { get; init; }
    public Cited<bool>? VerbalReportAtMeeting { get; init; }
    public Cited<bool>? ExclusionReasonRequired { get; init; }
    public Cited<bool>? ExclusionInformantRequired { get; init; }

    /// <summary>Whose views: "family", or "child" where the document speaks of the child only.</summary>
    public Cited<string>? AbsentFamilyViewsRecorded { get; init; }

    public Cited<string>? ProfessionalsOnlyMeeting { get; init; }
    public Cited<bool>? FeedbackBeforeMeeting { get; init; }
    public Cited<bool>? EmailGroup { get; init; }
}
