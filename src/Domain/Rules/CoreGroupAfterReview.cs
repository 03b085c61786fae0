using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Rules;

/// <summary>After a review conference the core group meets within N working days (leaflet-2017 only, rules.md A17).</summary>
public static class CoreGroupAfterReview
{
    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar) =>
        from review in @case.ReviewsOfActiveCase()
        where review.Held
        let within = board.On(review.Date).MeetingAfterReviewWorkingDays
        where within is not null
        select new Deadline
        {
            Rule = RuleIds.CoreGroupAfterReview,
            Board = board.Key,
            Trigger = Say("review child protection conference held"),
            Anchor = review.Date,
            Kind = DueKind.By,
            Unit = CountUnit.WorkingDays,
            Amount = within.Value,
            Due = calendar.Add(review.Date, within.Value),
            LastWorkingDay = calendar.Add(review.Date, within.Value),
            Force = within.Force,
            Source = within.Source,
            AnsweredOn = @case.FirstMeetingFrom(review.Date),
            KnownAt = review.RecordedAt,
        };
}
