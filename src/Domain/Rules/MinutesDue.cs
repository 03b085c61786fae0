using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Rules;

/// <summary>The record of a core group is circulated within N working days of the day it was held (rules.md A10,
/// A11).</summary>
/// <remarks>Boards that name no number get the service's own reminder at five working days (A12).</remarks>
public static class MinutesDue
{
    /// <summary>Working days of the service reminder for boards without a number (profiles.md section 8).</summary>
    public const int ServiceReminderWorkingDays = 5;

    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar) =>
        from meeting in @case.MeetingsWithRecords()
        let stated = board.On(meeting.Date).MinutesCirculationWorkingDays
        let within = stated?.Value ?? ServiceReminderWorkingDays
        select new Deadline
        {
            Rule = RuleIds.MinutesCirculated,
            Board = board.Key,
            Trigger = Say("core group held"),
            Anchor = meeting.Date,
            Kind = DueKind.By,
            Unit = CountUnit.WorkingDays,
            Amount = within,
            Due = calendar.Add(meeting.Date, within),
            LastWorkingDay = calendar.Add(meeting.Date, within),
            Force = stated?.Force ?? Force.Recommended,
            Source = stated?.Source,
            About = meeting.Date,
            AnsweredOn = @case.Minutes.TryGetValue(meeting.Date, out var circulated) ? circulated : null,
            KnownAt = meeting.RecordedAt,
        };
}
