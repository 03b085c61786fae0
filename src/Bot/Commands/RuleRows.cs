using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Rules;
using static CoreGroupBot.Bot.Commands.RuleWords;

namespace CoreGroupBot.Bot.Commands;

/// <summary>One thing that boards may state.</summary>
/// <param name="Id">Of the rule; null for what sets no date.</param>
/// <param name="Of">What a board states of it, its value in words; null when it is silent.</param>
/// <param name="WhenSilent">What the service does where a board is silent; null for nothing.</param>
public sealed record RuleRow(string? Id, string Asks, Func<Board, Cited<string>?> Of, string? WhenSilent = null);

/// <summary>Rows of one matter.</summary>
public sealed record RuleGroup(string Heading, IReadOnlyList<RuleRow> Rows);

/// <summary>Everything that boards may state, in the order in which a case comes to it.</summary>
public static class RuleRows
{
    public static IReadOnlyList<RuleRow> Dated { get; } =
    [
        new(RuleIds.FirstCoreGroup, "From the initial child protection conference, in working days.",
            board => WorkingDays(board.FirstMeetingWorkingDays)),
        new(RuleIds.FirstCoreGroupDateFixed, "When the date of the first core group is fixed.",
            board => Words(board.FirstMeetingDateSetAt)),
        new(RuleIds.SubsequentMaxInterval, "At the latest, from the last core group held, in weeks of seven days.",
            board => Weeks(board.MaxIntervalWeeks), Reminds($"{SubsequentMaxInterval.ServiceReminderWeeks} weeks")),
        new(RuleIds.RecommendedInterval, "Recommended, from the last core group held, in weeks.",
            board => Said(board.RecommendedIntervalWeeks, weeks =>
                weeks.From == weeks.To ? $"{weeks.From} weeks" : $"{weeks.From} to {weeks.To} weeks")),
        new(RuleIds.SecondCoreGroupNotBefore, "From the first core group, in weeks. Advice; an earlier meeting is never hindered.",
            board => Weeks(board.MinIntervalWeeks)),
        new(RuleIds.CoreGroupAfterReview, "From the review conference, in working days.",
            board => WorkingDays(board.MeetingAfterReviewWorkingDays)),
        new(RuleIds.CoreGroupAfterReviewDateFixed, "When the date of the core group after a review is fixed.",
            board => Words(board.MeetingAfterReviewDateSetAt)),
        new(RuleIds.NextDateAgreed, "A core group agrees the date of the next one.", board => YesOrNo(board.NextDateAgreedAtMeeting)),
        new(RuleIds.AdditionalMeeting, "After a core group without key worker and second chair.",
            board => Words(board.AdditionalMeetingIfAbsent)),
        new(RuleIds.RecordSaved, "Every core group is recorded.", board => YesOrNo(board.MinutesRequired)),
        new(RuleIds.MinutesCirculated, "From the core group, in working days.",
            board => WorkingDays(board.MinutesCirculationWorkingDays),
            Reminds($"{MinutesDue.ServiceReminderWorkingDays} working days")),
        new(RuleIds.PlanCirculated, "From the core group, in working days where the board has a number; otherwise who circulates it or has it.",
            board => WorkingDays(board.PlanCirculationWorkingDays) ?? Words(board.PlanCirculatedBy) ?? List(board.PlanCopyHolders)),
        new(RuleIds.PlanChangeSent, "Where a changed plan goes.", board => Words(board.PlanChangeSentTo)),
        new(RuleIds.PlanCopyNotReceived, "A member who has no copy of the plan says so: from the core group, in working days.",
            board => WorkingDays(board.PlanCopyNotReceivedWorkingDays)),
        new(RuleIds.AbsenceReport, "Before the core group starts.",
            board => Said(board.AbsentReport, asked =>
                asked is AbsenceReport.Report ? "a report" : "a report or a representative")),
        new(RuleIds.ReviewSingleReport, "Before the review conference starts, in hours.",
            board => Said(board.ReviewReportHoursBefore, hours => $"{hours} hours")),
        new(RuleIds.ReviewSingleReportDrafted, "At which core group it is developed.", board => Words(board.ReviewReportDraftedAt)),
        new(RuleIds.DeregistrationConsidered, "From which review conference on.", board => Number(board.DeregistrationConsideredFromReview)),
        new(RuleIds.ReviewAgencyReport,
            "What the core group gives the review conference. A single report is a rule of its own, above; the others are due "
            + "when the conference starts.",
            board => Said(board.ReviewReportKind, Kind)),
        new(RuleIds.IntervalRequest, "Replaces the next core group's date once, if the key worker's line manager agrees before it.",
            board => Said(board.ExtendedIntervalAllowed, yes => yes ? "the date agreed" : "not allowed")),
        new(RuleIds.MeetingCycleEnds, "When every date stops.", board => Words(board.CycleEndsOn),
            "The dates stop when the last plan has ended, as everywhere."),
        new(RuleIds.ReferralAfterClosure, "From the end of the last plan, in calendar months: a referral goes to the previous worker.",
            board => Said(board.ReReferralWindowMonths, months => $"{months} months")),
        new(RuleIds.ActionDates, "By the date that the core group agreed for it; nothing is counted.",
            board => Said(board.ActionsDated, _ => "the date agreed"), "The date agreed is chased all the same, as the core group’s own."),
        .. MemberRows.Dated,
        .. ResolutionRows.Dated,
    ];

    /// <summary>What sets no date of its own.</summary>
    public static IReadOnlyList<RuleGroup> Others { get; } =
        [.. MeetingRows.Groups, .. MemberRows.Groups, .. ResolutionRows.Groups];

    private static string Reminds(string after) => $"Service reminder after {after}, labelled so; it never escalates.";

    private static string Kind(ReviewReport kind) => kind switch
    {
        ReviewReport.Single => "one single report",
        ReviewReport.IndividualAgency => "a report of each agency",
        _ => "contributions to an evaluation",
    };
}
