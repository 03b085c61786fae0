using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Rules;

/// <summary>The core group's single report is complete N hours before the review conference starts (Bolton).</summary>
/// <remarks>Elapsed hours before the start are the limit; the working target is that instant if it falls on a working
/// day, otherwise 17:00 of the working day before (rules.md A08). Where only the day of the review is known, 09:00 is
/// taken as its start, the earliest that serves.</remarks>
public static class ReviewSingleReport
{
    public static readonly LocalTime AssumedStart = new(9, 0);

    /// <summary>Working target where the limit itself falls on a day that is not a working day.</summary>
    public static readonly LocalTime CloseOfBusiness = new(17, 0);

    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar)
    {
        foreach (var review in @case.ReviewsOfActiveCase())
        {
            var given = @case.ReportOn(RuleIds.ReviewSingleReport, review.Date, member: null);
            if (board.On(review.Date).ReviewReportHoursBefore is not { } hours || (review.Held && given is null))
            {
                continue;
            }

            var start = London.At(review.Date, review.Start ?? AssumedStart);
            var limit = start - Duration.FromHours(hours.Value);
            var due = London.DateOf(limit);
            yield return new Deadline
            {
                Rule = RuleIds.ReviewSingleReport,
                Board = board.Key,
                Trigger = Say("review child protection conference starts"),
                Anchor = review.Date,
                Kind = DueKind.By,
                Unit = CountUnit.Hours,
                Amount = hours.Value,
                Due = due,
                DueAt = limit,
                LastWorkingDay = calendar.OnOrBefore(due),
                Force = hours.Force,
                Source = hours.Source,
                About = review.Date,
                AnsweredOn = given,
                KnownAt = review.RecordedAt,
                Note = review.Start is null
                    ? Say("The time of the review conference is not known; 09:00 is taken, so that the report is never late by it.")
                    : null,
            };
        }
    }

    /// <summary>What to work towards: the limit itself on a working day, otherwise 17:00 of the working day before.</summary>
    public static Instant WorkingTarget(Deadline deadline, WorkingDays calendar) =>
        deadline.DueAt is { } limit && calendar.IsWorkingDay(deadline.Due)
            ? limit
            : London.At(calendar.OnOrBefore(deadline.Due), CloseOfBusiness);
}
