using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Rules;

/// <summary>A member who sent apologies gives a written report before the core group starts.</summary>
/// <remarks>Due at the start of the meeting; no board gives a number of days (rules.md 2.1). Boards that ask for a
/// representative or for a report on request only have no such deadline. Of a core group that was held only the reports
/// that were given remain.</remarks>
public static class AbsenceReportDue
{
    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar)
    {
        if (!@case.IsActive)
        {
            return [];
        }

        return
            from booking in @case.Bookings
            let asked = board.On(booking.Date).AbsentReport
            where asked is not null
            from apology in booking.Apologies
            let member = apology.Key
            where @case.Attending.Any(attending => attending.Id == member)
            let given = @case.ReportOn(RuleIds.AbsenceReport, booking.Date, member) ?? SentInstead(@case, asked.Value, booking, member)
            where booking.IsBooked || (given is not null && @case.Meetings.ContainsKey(booking.Date))
            select new Deadline
            {
                Rule = RuleIds.AbsenceReport,
                Board = board.Key,
                Trigger = Say("core group for which apologies were sent"),
                Anchor = booking.Date,
                Kind = DueKind.By,
                Unit = CountUnit.None,
                Amount = 0,
                Due = booking.Date,
                DueAt = booking.Begins,
                LastWorkingDay = calendar.OnOrBefore(booking.Date),
                Force = asked.Force,
                Source = asked.Source,
                Owner = member,
                About = booking.Date,
                AnsweredOn = given,
                KnownAt = apology.Value,
            };
    }

    /// <summary>Where the board takes a representative instead of the report (rules.md A30, A31).</summary>
    private static LocalDate? SentInstead(CoreGroupCase @case, AbsenceReport asked, Booking booking, string member) =>
        asked is AbsenceReport.ReportOrRepresentative
            ? @case.Membership.Of(@case.Meetings.ContainsKey(booking.Date) ? booking.Date : null)
                .Representatives.GetValueOrDefault(member)?.On
            : null;
}
