using CoreGroupBot.Domain.Rules;
using static CoreGroupBot.Bot.Commands.RuleWords;

namespace CoreGroupBot.Bot.Commands;

/// <summary>What boards state of members, the review conference and concerns, beyond dates.</summary>
internal static class MemberRows
{
    public static IReadOnlyList<RuleRow> Dated { get; } =
    [
        new(RuleIds.ChairOfMeeting, "Before each core group: whether the chair goes round. Somebody is proposed and agrees.",
            board => YesOrNo(board.ChairRota)),
        new(RuleIds.SecondChairNamed, "The meeting by which a second chair is named.", board => Words(board.SecondChairNamedAt)),
        new(RuleIds.KeyWorkerAbsent, "What happens when the key worker cannot come.", board => Words(board.KeyWorkerAbsent)),
        new(RuleIds.NewMemberBriefed, "Who tells a new member how the case stands; no number.", board => Words(board.NewMemberBriefedBy)),
        new(RuleIds.Representative, "Before the core group starts, from a member who sent apologies, unless the board asks for a report.",
            board => YesOrNo(board.RepresentativeAllowed)),
        new(RuleIds.ExclusionRecorded, "Whether it is decided who informs family who are left out; no number.",
            board => YesOrNo(board.ExclusionInformantRequired)),
        new(RuleIds.FamilyAbsentViews, "Whose views are recorded for a core group that they do not attend.",
            board => Words(board.AbsentFamilyViewsRecorded)),
    ];

    public static IReadOnlyList<RuleGroup> Groups { get; } =
    [
        new("Members and attendance",
        [
            new(null, "When the members are named", board => Words(board.MembershipSetAt)),
            new(null, "Family are members", board => YesOrNo(board.FamilyAreMembers)),
            new(null, "The child is a member", board => Words(board.ChildIsMember)),
            new(null, "An advocate has a place", board => YesOrNo(board.Advocate)),
            new(null, "Each member has a task of the plan", board => YesOrNo(board.MemberNeedsTask)),
            new(null, "A new member has seen the conference reports", board => YesOrNo(board.NewMemberReadsReports)),
            new(null, "An agency that becomes involved is made a member",
                board => YesOrNo(board.NewAgencyMustBeIncluded)),
            new(null, "The representative is of the same agency", board => YesOrNo(board.RepresentativeFromSameAgency)),
            new(null, "The representative is briefed", board => YesOrNo(board.RepresentativeMustBeBriefed)),
            new(null, "Who the report of an absent member goes to", board => Words(board.AbsentReportRecipient)),
            new(null, "When the report of an absent member is due", board => Words(board.AbsentReportDue)),
            new(null, "Apologies", board => Words(board.ApologiesRequired)),
            new(null, "Without whom a core group is not to meet", board => List(board.MustAttend),
                "Whom the setting Booking:MustAttend names: the key worker is told when they cannot come, labelled so; nobody else is, and a "
                + "core group that is held counts."),
            new(null, "Members report to the key worker in writing when asked",
                board => YesOrNo(board.ReportToKeyWorkerOnRequest)),
            new(null, "Members report at the core group", board => YesOrNo(board.VerbalReportAtMeeting)),
            new(null, "The reason is recorded when family are left out",
                board => YesOrNo(board.ExclusionReasonRequired)),
            new(null, "When the professionals meet without the family", board => Words(board.ProfessionalsOnlyMeeting)),
            new(null, "Members discuss their feedback with the family beforehand",
                board => YesOrNo(board.FeedbackBeforeMeeting)),
            new(null, "An e-mail group is set up", board => YesOrNo(board.EmailGroup)),
        ]),
        new("The review conference",
        [
            new(null, "Who co-ordinates the report to the review", board => Words(board.ReviewReportCoordinator)),
            new(null, "The form of the report to the review", board => board.ReviewReportForm),
            new(null, "The report to the review carries a recommendation",
                board => YesOrNo(board.ReviewReportHasRecommendation)),
            new(null, "The report to the review names areas of dissent",
                board => YesOrNo(board.ReviewReportHasDissent)),
            new(null, "Updated chronologies go to the review", board => YesOrNo(board.ReviewChronology)),
            new(null, "An updated plan goes to the review", board => YesOrNo(board.ReviewUpdatedPlan)),
            new(null, "Exceptional circumstances allow it earlier",
                board => YesOrNo(board.DeregistrationFirstReviewException)),
        ]),
        new("Concerns",
        [
            new(null, "Who a concern is taken to first", board => Words(board.ConcernFirstTo)),
            new(null, "How soon a concern is passed on", board => Words(board.ConcernUrgency)),
            new(null, "Who a concern is taken to next", board => Words(board.ConcernThenTo)),
            new(null, "What is decided on a concern", board => List(board.ConcernDecisions)),
            new(null, "Where an unresolved concern goes", board => List(board.UnresolvedTo)),
            new(null, "Members also take concerns up within their agency", board => YesOrNo(board.OwnAgencyEscalation)),
            new(null, "The protocol for differences between professionals", board => board.DisputeProtocol),
            new(null, "Multi-agency supervision is considered", board => YesOrNo(board.MultiAgencySupervision)),
            new(null, "The protocol for families who do not co-operate", board => board.NonCooperationProtocol),
        ]),
    ];
}
