using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Rules;

/// <summary>Where the board wants the date of a core group fixed: at the initial conference, at the review, at the core
/// group before.</summary>
/// <remarks>Fixed is what is approved, or held; at Sandwell with a place that all have agreed.</remarks>
public static class DatesFixed
{
    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar) =>
    [
        .. FirstCoreGroup.For(@case, board, calendar).SelectMany(meeting => AtEvent(
            meeting, RuleIds.FirstCoreGroupDateFixed, board.On(meeting.Anchor).FirstMeetingDateSetAt, @case, calendar)),
        .. CoreGroupAfterReview.For(@case, board, calendar).SelectMany(meeting => AtEvent(
            meeting, RuleIds.CoreGroupAfterReviewDateFixed, board.On(meeting.Anchor).MeetingAfterReviewDateSetAt, @case, calendar)),
        .. Next(@case, board, calendar),
    ];

    private static IEnumerable<Deadline> AtEvent(
        Deadline meeting, string rule, Cited<string>? set, CoreGroupCase @case, WorkingDays calendar) => set is null ? [] :
    [
        meeting with
        {
            Rule = rule,
            Kind = DueKind.AtEvent,
            Unit = CountUnit.None,
            Amount = 0,
            Due = meeting.Anchor,
            LastWorkingDay = calendar.OnOrBefore(meeting.Anchor),
            Force = set.Force,
            Source = set.Source,
            AnsweredOn = meeting.AnsweredOn ?? Booked(@case, meeting.Anchor, _ => true),
        },
    ];

    private static IEnumerable<Deadline> Next(CoreGroupCase @case, Board board, WorkingDays calendar)
    {
        var first = @case.MeetingsOfActiveCase().FirstOrDefault();
        return
            from meeting in @case.MeetingsOfActiveCase()
            let then = board.On(meeting.Date)
            let agreed = then.NextDateAgreedAtMeeting
            where agreed is { Value: true } && (meeting == first || !IsOfFirstOnly(then, agreed))
            select new Deadline
            {
                Rule = RuleIds.NextDateAgreed,
                Board = board.Key,
                Trigger = Say("core group held"),
                Anchor = meeting.Date,
                Kind = DueKind.AtEvent,
                Unit = CountUnit.None,
                Amount = 0,
                Due = meeting.Date,
                LastWorkingDay = calendar.OnOrBefore(meeting.Date),
                Force = agreed.Force,
                Source = agreed.Source,
                AnsweredOn = @case.FirstMeetingAfter(meeting.Date)
                    ?? Booked(@case, meeting.Date.PlusDays(1), booking => !WantsVenue(then) || @case.Papers.Venues.Contains(booking.Hold)),
                KnownAt = meeting.RecordedAt,
            };
    }

    public static bool WantsVenue(Board board) => board.NextTimeAndVenueAgreed is { Value: true };

    /// <summary>Said in one sentence with the interval to the second core group it is about that one only
    /// (leaflet-2017).</summary>
    private static bool IsOfFirstOnly(Board board, Cited<bool> agreed) =>
        board.MinIntervalWeeks?.Source.Line == agreed.Source.Line;

    /// <summary>The day on which a date from then on was chosen that stands approved; never before day 0.</summary>
    private static LocalDate? Booked(CoreGroupCase @case, LocalDate from, Func<Booking, bool> isEnough) =>
        @case.Bookings.Find(booking => booking.IsBooked && booking.Date >= from && isEnough(booking)) is { } booked
            ? LocalDate.Max(from, London.DateOf(booked.ChosenAt))
            : null;
}
