using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Papers;

namespace CoreGroupBot.Domain.Rules;

/// <summary>A changed plan goes to the Child Protection Unit; of a minor change only the notes (Bolton, rules.md A24). The
/// board says no date.</summary>
public static class PlanChangeSent
{
    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar)
    {
        return
            from meeting in @case.MeetingsOfActiveCase()
            let then = board.On(meeting.Date)
            let sent = then.PlanChangeSentTo
            where sent is not null
            let papers = @case.Papers.Of(meeting.Date)
            from change in papers.Change is { } known ? [known] : Array.Empty<Change>()
            let notesOnly = change.IsMinor ? then.PlanMinorChangeSendsNotesOnly : null
            select new Deadline
            {
                Rule = RuleIds.PlanChangeSent,
                Board = board.Key,
                Trigger = Say("plan changed at the core group"),
                Anchor = meeting.Date,
                Kind = DueKind.Undated,
                Unit = CountUnit.None,
                Amount = 0,
                Due = meeting.Date,
                LastWorkingDay = calendar.OnOrBefore(meeting.Date),
                Force = notesOnly?.Force ?? sent.Force,
                Source = notesOnly?.Source ?? sent.Source,
                About = meeting.Date,
                AnsweredOn = papers.SentToUnit,
                KnownAt = change.At,
                Note = change.IsMinor
                    ? Say("A minor change: the notes of the core group are sent, not a new plan.")
                    : Say("A copy of the revised plan is sent."),
            };
    }
}
