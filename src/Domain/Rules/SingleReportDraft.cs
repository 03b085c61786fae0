using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Papers;
using NodaTime;

namespace CoreGroupBot.Domain.Rules;

/// <summary>The single report is developed at the last core group before the review, and from the second review on it
/// considers de-registration (Bolton, rules.md A26, A27).</summary>
public static class SingleReportDraft
{
    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar) =>
        @case.ReviewsOfActiveCase().SelectMany(review =>
            Drafted(@case, board.On(review.Date), calendar, review).Concat(Considered(@case, board.On(review.Date), calendar, review)));

    private static IEnumerable<Deadline> Drafted(CoreGroupCase @case, Board board, WorkingDays calendar, ReviewOnRecord review)
    {
        if (LastBefore(@case, board, review.Date) is not { } meeting || board.On(meeting).ReviewReportDraftedAt is not { } at)
        {
            yield break;
        }

        var drafted = @case.Papers.OfReview(review.Date).Drafted
            ?? @case.Reports.Find(report => report.Rule is RuleIds.ReviewSingleReport && report.About == review.Date)?.On;
        if (review.Held && drafted is null)
        {
            yield break;
        }

        yield return AtEvent(RuleIds.ReviewSingleReportDrafted, Say("last core group before the review"), meeting, board, calendar) with
        {
            Force = at.Force,
            Source = at.Source,
            About = review.Date,
            AnsweredOn = drafted,
            KnownAt = review.RecordedAt,
        };
    }

    private static IEnumerable<Deadline> Considered(CoreGroupCase @case, Board board, WorkingDays calendar, ReviewOnRecord review)
    {
        var on = @case.Papers.OfReview(review.Date).RecommendedOn;
        if (board.DeregistrationConsideredFromReview is not { } from || Deregistration.Number(@case, review.Date) < from.Value
            || (review.Held && on is null))
        {
            yield break;
        }

        yield return AtEvent(RuleIds.DeregistrationConsidered, Say("review child protection conference"), review.Date, board, calendar) with
        {
            Force = from.Force,
            Source = from.Source,
            About = review.Date,
            AnsweredOn = on,
            KnownAt = review.RecordedAt,
            Note = Say("The single report says it; the conference decides."),
        };
    }

    private static Deadline AtEvent(string rule, string trigger, LocalDate day, Board board, WorkingDays calendar) => new()
    {
        Rule = rule,
        Board = board.Key,
        Trigger = trigger,
        Anchor = day,
        Kind = DueKind.AtEvent,
        Unit = CountUnit.None,
        Amount = 0,
        Due = day,
        LastWorkingDay = calendar.OnOrBefore(day),
        Force = Force.Should,
        Source = null,
        KnownAt = default,
    };

    /// <summary>The last core group held, booked or on hold before the review, unless another is due between the two.</summary>
    private static LocalDate? LastBefore(CoreGroupCase @case, Board board, LocalDate review)
    {
        var days = @case.MeetingsOfActiveCase().Select(meeting => meeting.Date)
            .Concat(@case.Standing is { } standing ? [standing.Date] : [])
            .Where(day => day < review).ToList();
        return days.Count > 0 && LongerInterval.OrdinaryDue(board, days.Max()) >= review ? days.Max() : null;
    }
}
