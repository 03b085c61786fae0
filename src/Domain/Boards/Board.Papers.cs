namespace CoreGroupBot.Domain.Boards;

/// <summary>The record of a core group, the plan, and who has a copy.</summary>
public sealed partial record Board
{
    public Cited<int>? MinutesCirculationWorkingDays { get; init; }
    public Cited<string>? MinutesResponsibleRole { get; init; }
    public Cited<int>? PlanCopyNotReceivedWorkingDays { get; init; }
    public Cited<bool>? MinutesRequired { get; init; }
    public Cited<string>? MinutesAnchor { get; init; }
    public Cited<string>? MinutesRecipients { get; init; }

    /// <summary>Of the changed plan; day 0 is that of the core group.</summary>
    public Cited<int>? PlanCirculationWorkingDays { get; init; }

    public Cited<string>? PlanCirculatedBy { get; init; }
    public Cited<IReadOnlyList<string>>? PlanCopyHolders { get; init; }
    public Cited<string>? PlanChangeSentTo { get; init; }
    public Cited<bool>? PlanMinorChangeSendsNotesOnly { get; init; }
    public Cited<string>? OutcomesChangeableBy { get; init; }
    public Cited<bool>? BringPlanToMeeting { get; init; }
    public Cited<bool>? SignsOfSafetyRequired { get; init; }

    /// <summary>Each action of the plan has a date by which it is to be done.</summary>
    public Cited<bool>? ActionsDated { get; init; }

    public Cited<bool>? AssessmentsOnTime { get; init; }

    /// <summary>An action says what it is to change.</summary>
    public Cited<bool>? ActionsImpactBased { get; init; }
}
