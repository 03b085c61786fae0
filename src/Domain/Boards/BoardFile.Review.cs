using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Boards;

public static partial class BoardFile
{
    private static Board Review(Board board, CitedEntries of) => board with
    {
        ReviewReportHoursBefore = of.Count("reviewReportHoursBefore"),
        ReviewReportKind = of.Choice<ReviewReport>("reviewReportKind"),
        ReviewReportCoordinator = of.OneOf("reviewReportCoordinator", Roles.KeyWorker),
        ReviewReportForm = of.Words("reviewReportForm"),
        ReviewReportDraftedAt = of.OneOf("reviewReportDraftedAt", "last-core-group-before-review"),
        ReviewReportHasRecommendation = of.Flag("reviewReportHasRecommendation"),
        ReviewReportHasDissent = of.Flag("reviewReportHasDissent"),
        ReviewChronology = of.Flag("reviewChronology"),
        ReviewUpdatedPlan = of.Flag("reviewUpdatedPlan"),
        DeregistrationConsideredFromReview = of.Count("deregistrationConsideredFromReview"),
        DeregistrationFirstReviewException = of.Flag("deregistrationFirstReviewException"),
        ReReferralWindowMonths = of.Count("reReferralWindowMonths"),
    };
}
