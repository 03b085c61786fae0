using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Rules;

/// <summary>Each professional member gives their agency's report to the review conference.</summary>
/// <remarks>Due when the conference starts; no board gives a number of days. Where one single report is due, members
/// contribute to that instead (rules.md A25). A report that was not given can be given no more once the review was
/// held.</remarks>
public static class ReviewAgencyReport
{
    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar) =>
        from review in @case.ReviewsOfActiveCase()
        let asked = board.On(review.Date).ReviewReportKind
        where asked is { Value: ReviewReport.IndividualAgency or ReviewReport.Evaluation }
        from member in @case.Attending
        let given = @case.ReportOn(RuleIds.ReviewAgencyReport, review.Date, member.Id)
        where !review.Held || given is not null
        select new Deadline
        {
            Rule = RuleIds.ReviewAgencyReport,
            Board = board.Key,
            Trigger = Say("review child protection conference starts"),
            Anchor = review.Date,
            Kind = DueKind.By,
            Unit = CountUnit.None,
            Amount = 0,
            Due = review.Date,
            DueAt = London.At(review.Date, review.Start ?? ReviewSingleReport.AssumedStart),
            LastWorkingDay = calendar.OnOrBefore(review.Date),
            Force = asked.Force,
            Source = asked.Source,
            Owner = member.Id,
            About = review.Date,
            AnsweredOn = given,
            KnownAt = review.RecordedAt,
        };
}
