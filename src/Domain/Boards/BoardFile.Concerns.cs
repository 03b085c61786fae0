using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Boards;

public static partial class BoardFile
{
    private static Board Concerns(Board board, CitedEntries of) => board with
    {
        ConcernFirstTo = of.OneOf("concernFirstTo", Roles.KeyWorker, "other-agency"),
        ConcernUrgency = of.OneOf("concernUrgency", "immediate", "without-delay"),
        ConcernThenTo = of.OneOf(
            "concernThenTo", Roles.KeyWorkerManager, "agency-safeguarding-lead", "member-line-manager"),
        ConcernDecisions = of.SomeOf(
            "concernDecisions", "further-actions", "protective-action", "section-47", "rcpc", "core-group",
            "conference", "earlier-conference", "resolution"),
        UnresolvedTo = of.SomeOf(
            "unresolvedTo", "relevant-managers", "designated-professionals", "expert-consultation", "j4-protocol",
            "regional-policy"),
        OwnAgencyEscalation = of.Flag("ownAgencyEscalation"),
        DisputeProtocol = of.Words("disputeProtocol"),
        MultiAgencySupervision = of.Flag("multiAgencySupervision"),
        NonCooperationProtocol = of.Words("nonCooperationProtocol"),
    };
}
