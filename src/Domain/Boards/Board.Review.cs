namespace CoreGroupBot.Domain.Boards;

/// <summary>What the core group gives the review conference.</summary>
public sealed partial record Board
{
    /// <summary>Elapsed hours before the review conference starts, not working hours.</summary>
    public Cited<int>? ReviewReportHoursBefore { get; init; }

    public Cited<ReviewReport>? ReviewReportKind { get; init; }
    public Cited<string>? ReviewReportCoordinator { get; init; }
    public Cited<string>? ReviewReportForm { get; init; }
    public Cited<string>? ReviewReportDraftedAt { get; init; }
    public Cited<bool>? ReviewReportHasRecommendation { get; init; }
    public Cited<bool>? ReviewReportHasDissent { get; init; }
    public Cited<bool>? ReviewChronology { get; init; }
    public Cited<bool>? ReviewUpdatedPlan { get; init; }

    /// <summary>The first review conference is 1.</summary>
    public Cited<int>? DeregistrationConsideredFromReview { get; init; }

    public Cited<bool>? DeregistrationFirstReviewException { get; init; }

    /// <summary>Calendar months from the closure of the case.</summary>
    public Cited<int>? ReReferralWindowMonths { get; init; }
}
