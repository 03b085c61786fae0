using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Boards;

public static partial class BoardFile
{
    private static Board Resolution(Board board, CitedEntries entries) => board with
    {
        Resolution = entries.Inside("resolution") is { } of ? ResolutionOf(of) : null,
    };

    /// <summary>Null where none of its values is in force.</summary>
    private static ResolutionRules? ResolutionOf(CitedEntries of)
    {
        var rules = new ResolutionRules
        {
            RegisterMonthsTrigger = of.Count("registerMonthsTrigger"),
            ReviewConferenceCountTrigger = of.Count("reviewConferenceCountTrigger"),
            AutoTriggerCombination = of.OneOf("autoTriggerCombination", "earliest"),
            Initiators = of.SomeOf(
                "initiators", "core-group-professional", Roles.ConferenceChair, "cse-strategy-chair"),
            RequestForm = of.Words("requestForm"),
            Tier1ArrangeWorkingDays = of.Count("tier1ArrangeWorkingDays"),
            Tier1Convener = of.OneOf("tier1Convener", "requester"),
            Tier1Chair = of.OneOf("tier1Chair", Roles.KeyWorkerManager),
            Tier1FamilyInvited = of.Flag("tier1FamilyInvited"),
            Tier1LegalAndPolice = of.OneOf("tier1LegalAndPolice", "consider", "invite"),
            Tier1Agenda = of.Words("tier1Agenda"),
            Tier1Record = of.Words("tier1Record"),
            Tier1OutcomeShared = of.OneOf("tier1OutcomeShared", "without-delay"),
            TeamManagerUpdated = of.Flag("teamManagerUpdated"),
            CoreGroupAfterTier1Weeks = of.Count("coreGroupAfterTier1Weeks"),
            Tier1MaxWeeks = of.Count("tier1MaxWeeks"),
            Tier2ArrangeWorkingDays = of.Count("tier2ArrangeWorkingDays"),
            Tier2Anchor = of.OneOf("tier2Anchor", "tier1-deadline"),
            Tier2EscalatedBy = of.OneOf("tier2EscalatedBy", Roles.KeyWorkerManager),
            Tier2Chair = of.OneOf("tier2Chair", "senior-manager"),
            Tier2Legal = of.OneOf("tier2Legal", "consider", "invite"),
            DelayAllowedFor = of.OneOf("delayAllowedFor", "automatic"),
            DelayApprovers = of.SomeOf("delayApprovers", Roles.ReviewingOfficer, Roles.KeyWorkerManager),
            DelayReviewedAt = of.OneOf("delayReviewedAt", "every-core-group"),
            AutoTriggerExplainedBy = of.OneOf("autoTriggerExplainedBy", Roles.ReviewingOfficer),
            RequestExplainedBy = of.OneOf("requestExplainedBy", "requester"),
            OutcomeReportTo = of.SomeOf("outcomeReportTo", "senior-manager", Roles.ConferenceChair),
            FiguresReportedTo = of.SomeOf("figuresReportedTo", "quality-subgroup", "board"),
            FiguresPeriod = of.OneOf("figuresPeriod", "half-year"),
            ResolutionReviewMonths = of.Count("resolutionReviewMonths"),
        };
        of.RefuseUnread();
        return rules == new ResolutionRules() ? null : rules;
    }
}
