using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Boards;

public static partial class BoardFile
{
    private static Board Members(Board board, CitedEntries of) => board with
    {
        AbsentReport = of.Choice<AbsenceReport>("absentReport"),
        MembershipSetAt = of.OneOf("membershipSetAt", "conference", "icpc"),
        FamilyAreMembers = of.Flag("familyAreMembers"),
        ChildIsMember = of.OneOf("childIsMember", "if-appropriate", "where-appropriate"),
        Advocate = of.Flag("advocate"),
        MemberNeedsTask = of.Flag("memberNeedsTask"),
        NewMemberBriefedBy = of.OneOf("newMemberBriefedBy", Roles.Chair),
        NewMemberReadsReports = of.Flag("newMemberReadsReports"),
        NewAgencyMustBeIncluded = of.Flag("newAgencyMustBeIncluded"),
        RepresentativeAllowed = of.Flag("representativeAllowed"),
        RepresentativeFromSameAgency = of.Flag("representativeFromSameAgency"),
        RepresentativeMustBeBriefed = of.Flag("representativeMustBeBriefed"),
        AbsentReportRecipient = of.OneOf("absentReportRecipient", "core-group", Roles.Chair),
        AbsentReportDue = of.OneOf("absentReportDue", "before-meeting"),
        ApologiesRequired = of.OneOf("apologiesRequired", "recorded", "required"),
        MustAttend = of.Names("mustAttend"),
        ReportToKeyWorkerOnRequest = of.Flag("reportToKeyWorkerOnRequest"),
        VerbalReportAtMeeting = of.Flag("verbalReportAtMeeting"),
        ExclusionReasonRequired = of.Flag("exclusionReasonRequired"),
        ExclusionInformantRequired = of.Flag("exclusionInformantRequired"),
        AbsentFamilyViewsRecorded = of.OneOf("absentFamilyViewsRecorded", "family", Roles.Child),
        ProfessionalsOnlyMeeting = of.OneOf("professionalsOnlyMeeting", "if-inter-agency-difficulty", "tier1-only"),
        FeedbackBeforeMeeting = of.Flag("feedbackBeforeMeeting"),
        EmailGroup = of.Flag("emailGroup"),
    };
}
