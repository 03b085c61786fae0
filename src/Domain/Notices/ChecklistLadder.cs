using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>A board's own checklist, to each member by themselves: two working days before a core group, on its morning, and once
/// more on the next working day for what is left. Nothing of it is ever overdue, and nobody else is told.</summary>
public static class ChecklistLadder
{
    public static IEnumerable<Track> For(CoreGroupCase @case, Board board, WorkingDays calendar)
    {
        if (board.Checklist.Count == 0)
        {
            yield break;
        }

        foreach (var day in MeetingChecklist.Days(@case))
        {
            foreach (var member in MeetingChecklist.Members(@case))
            {
                var notice = new Notice(
                    @case.Reference, RuleIds.Checklist, day, MeetingChecklist.Before, Tone.Prompt, People.Of(member, member.Role)!,
                    SendHours.Morning(calendar.Before(day, Defaults.ChaseSecond)), member.Id);
                if (MeetingChecklist.Open(@case, board, day, member, MeetingChecklist.Before).Any())
                {
                    yield return new Track([notice], Until: SendHours.Morning(day));
                }

                if (!IsAway(@case, day, member) && MeetingChecklist.Open(@case, board, day, member, MeetingChecklist.Meeting).Any())
                {
                    yield return AtMeeting(notice, day, calendar);
                }
            }
        }
    }

    /// <summary>Asked of whoever was to give it, on the next working day and once more two working days later.</summary>
    public static IEnumerable<Track> Feedback(CoreGroupCase @case, WorkingDays calendar) =>
        from feedback in @case.Actions.Feedback
        where feedback.Value.GivenOn is null && @case.IsOfThisRun(feedback.Key)
        let member = @case.Professionals.FirstOrDefault(member => member.Id == feedback.Value.Member)
        where member is not null
        let first = Instant.Max(
            SendHours.Morning(calendar.Add(feedback.Key, 1)), SendHours.AtOrAfter(feedback.Value.KnownAt, calendar))
        let again = calendar.Add(London.DateOf(first), Defaults.OverdueRepeatWorkingDays)
        let asked = new Notice(
            @case.Reference, RuleIds.Feedback, feedback.Key, "asked", Tone.Question, People.Of(member, member.Role)!, first, member.Id)
        select new Track(
            [asked, asked with { Step = "asked-2", At = SendHours.Morning(again) }],
            Until: SendHours.Morning(calendar.Add(again, Defaults.OverdueRepeatWorkingDays)));

    private static Track AtMeeting(Notice notice, LocalDate day, WorkingDays calendar) => new(
        [
            notice with { Step = MeetingChecklist.Meeting, At = SendHours.Morning(day) },
            notice with { Step = "left", Tone = Tone.Advice, At = SendHours.Morning(calendar.Add(day, 1)) },
        ],
        Until: SendHours.Morning(calendar.Add(day, 2)));

    private static bool IsAway(CoreGroupCase @case, LocalDate day, Member member) =>
        MeetingChecklist.PeopleOf(@case, day).Came is { } came ? !came.Contains(member.Id)
            : @case.Bookings.FindLast(booking => booking.Date == day)?.Apologies.ContainsKey(member.Id) ?? false;
}
