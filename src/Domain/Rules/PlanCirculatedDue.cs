using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Rules;

/// <summary>The plan that a core group made or changed is circulated: within N working days of it where the board has a
/// number (Cwm Taf Morgannwg), without a date where it has none.</summary>
/// <remarks>Answered too when the core group changed nothing in it.</remarks>
public static class PlanCirculatedDue
{
    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar)
    {
        return
            from meeting in @case.MeetingsWithRecords()
            let then = board.On(meeting.Date)
            let within = then.PlanCirculationWorkingDays
            let stated = within is not null ? (within.Force, within.Source) : Undated(then)
            where stated.Source is not null
            let papers = @case.Papers.Of(meeting.Date)
            let due = within is null ? meeting.Date : calendar.Add(meeting.Date, within.Value)
            select new Deadline
            {
                Rule = RuleIds.PlanCirculated,
                Board = board.Key,
                Trigger = Say("core group held"),
                Anchor = meeting.Date,
                Kind = within is null ? DueKind.Undated : DueKind.By,
                Unit = within is null ? CountUnit.None : CountUnit.WorkingDays,
                Amount = within?.Value ?? 0,
                Due = due,
                LastWorkingDay = calendar.OnOrBefore(due),
                Force = stated.Force,
                Source = stated.Source,
                About = meeting.Date,
                AnsweredOn = papers.PlanCirculated ?? papers.PlanUnchanged,
                KnownAt = meeting.RecordedAt,
            };
    }

    /// <summary>What the board says of it without a number; no source where it says nothing.</summary>
    private static (Force Force, Citation? Source) Undated(Board board) =>
        board.PlanCirculatedBy is { } by ? (by.Force, by.Source)
        : board.PlanCopyHolders is { } holders ? (holders.Force, holders.Source)
        : (Force.Recommended, null);
}
