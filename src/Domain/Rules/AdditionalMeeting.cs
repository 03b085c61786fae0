using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Rules;

/// <summary>After a core group without key worker and second chair: is an additional one needed (Bolton, rules.md A29)?
/// </summary>
/// <remarks>The core group itself counts. Answered by a reason why none is needed, or by a date chosen since.</remarks>
public static class AdditionalMeeting
{
    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar)
    {
        return
            from meeting in @case.MeetingsOfActiveCase()
            let asked = board.On(meeting.Date).AdditionalMeetingIfAbsent
            where asked is not null
            let papers = @case.Papers.Of(meeting.Date)
            where papers.WithoutLeads is not null
            let booked = @case.Bookings.Find(booking =>
                booking.IsBooked && booking.Date > meeting.Date && booking.ChosenAt >= papers.WithoutLeads)
            select new Deadline
            {
                Rule = RuleIds.AdditionalMeeting,
                Board = board.Key,
                Trigger = Say("core group held without key worker and second chair"),
                Anchor = meeting.Date,
                Kind = DueKind.AtEvent,
                Unit = CountUnit.None,
                Amount = 0,
                Due = meeting.Date,
                LastWorkingDay = calendar.OnOrBefore(meeting.Date),
                Force = asked.Force,
                Source = asked.Source,
                About = meeting.Date,
                AnsweredOn = papers.AdditionalNotNeeded ?? @case.FirstMeetingAfter(meeting.Date)
                    ?? (booked is null ? null : (LocalDate?)London.DateOf(booked.ChosenAt)),
                KnownAt = papers.WithoutLeads!.Value,
            };
    }
}
