namespace CoreGroupBot.Domain.Boards;

/// <summary>A staged process for a plan that does not reduce the risk: Tier 1 with the professionals of the core group and
/// their line managers, Tier 2 with senior managers. Null means, as in <see cref="Board"/>, that the document is silent.</summary>
public sealed record ResolutionRules
{
    /// <summary>Calendar months.</summary>
    public Cited<int>? RegisterMonthsTrigger { get; init; }

    /// <summary>The first review conference is 1.</summary>
    public Cited<int>? ReviewConferenceCountTrigger { get; init; }

    public Cited<string>? AutoTriggerCombination { get; init; }

    /// <summary>Nobody else may ask; a "core-group-professional" is any member but the family.</summary>
    public Cited<IReadOnlyList<string>>? Initiators { get; init; }

    public Cited<string>? RequestForm { get; init; }

    /// <summary>Day 0 is that of the request; the automatic trigger has no number of its own.</summary>
    public Cited<int>? Tier1ArrangeWorkingDays { get; init; }

    /// <summary>"requester": whoever asked. Nobody is named for the automatic trigger.</summary>
    public Cited<string>? Tier1Convener { get; init; }

    public Cited<string>? Tier1Chair { get; init; }
    public Cited<bool>? Tier1FamilyInvited { get; init; }
    public Cited<string>? Tier1LegalAndPolice { get; init; }
    public Cited<string>? Tier1Agenda { get; init; }
    public Cited<string>? Tier1Record { get; init; }
    public Cited<string>? Tier1OutcomeShared { get; init; }

    /// <summary>The social worker tells the Team Manager how the plan progresses while Tier 1 runs.</summary>
    public Cited<bool>? TeamManagerUpdated { get; init; }

    /// <summary>Of seven days; day 0 is that of the Tier 1 meeting.</summary>
    public Cited<int>? CoreGroupAfterTier1Weeks { get; init; }

    /// <summary>Of seven days; day 0 is that of the Tier 1 meeting.</summary>
    public Cited<int>? Tier1MaxWeeks { get; init; }

    /// <summary>Day 0 is the day on which <see cref="Tier1MaxWeeks"/> run out.</summary>
    public Cited<int>? Tier2ArrangeWorkingDays { get; init; }

    public Cited<string>? Tier2Anchor { get; init; }
    public Cited<string>? Tier2EscalatedBy { get; init; }
    public Cited<string>? Tier2Chair { get; init; }
    public Cited<string>? Tier2Legal { get; init; }
    public Cited<string>? DelayAllowedFor { get; init; }

    /// <summary>All of them must agree.</summary>
    public Cited<IReadOnlyList<string>>? DelayApprovers { get; init; }

    public Cited<string>? DelayReviewedAt { get; init; }
    public Cited<string>? AutoTriggerExplainedBy { get; init; }
    public Cited<string>? RequestExplainedBy { get; init; }
    public Cited<IReadOnlyList<string>>? OutcomeReportTo { get; init; }
    public Cited<IReadOnlyList<string>>? FiguresReportedTo { get; init; }
    public Cited<string>? FiguresPeriod { get; init; }
    public Cited<int>? ResolutionReviewMonths { get; init; }
}
