using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Papers;

namespace CoreGroupBot.Domain.Rules;

/// <summary>The record of a core group holds what the board requires of it. No board says by when; a record that was
/// circulated is asked for no more, nor one of before the last core group.</summary>
public static class RecordSaved
{
    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar)
    {
        return
            from meeting in @case.MeetingsWithRecords()
            let then = board.On(meeting.Date)
            let required = then.MinutesRequired
            where required is not null && then.Documents.Record.Any(field => field.Asked is FieldForce.Required)
            let saved = @case.Papers.Of(meeting.Date).Record
            let isComplete = saved is not null && RecordCheck.Missing(@case, board, meeting.Date).Count == 0
            where isComplete || (!@case.Minutes.ContainsKey(meeting.Date) && @case.FirstMeetingAfter(meeting.Date) is null)
            select new Deadline
            {
                Rule = RuleIds.RecordSaved,
                Board = board.Key,
                Trigger = Say("core group held"),
                Anchor = meeting.Date,
                Kind = DueKind.Undated,
                Unit = CountUnit.None,
                Amount = 0,
                Due = meeting.Date,
                LastWorkingDay = calendar.OnOrBefore(meeting.Date),
                Force = required.Force,
                Source = required.Source,
                About = meeting.Date,
                AnsweredOn = isComplete ? saved!.On : null,
                KnownAt = meeting.RecordedAt,
            };
    }
}
