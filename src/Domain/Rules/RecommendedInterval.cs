using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Rules;

/// <summary>The window in which the board recommends the next core group, from the last one held.</summary>
/// <remarks>Advice: slots inside it are offered first, and nothing is overdue by it. Where the board also asks not to
/// meet earlier than the same day, a bank holiday rolls forward, since going back would cross that (rules.md A15,
/// E29).</remarks>
public static class RecommendedInterval
{
    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar)
    {
        foreach (var meeting in @case.MeetingsOfActiveCase())
        {
            if (board.On(meeting.Date).RecommendedIntervalWeeks is not { } interval)
            {
                continue;
            }

            var from = meeting.Date.PlusWeeks(interval.Value.From);
            var isOneDay = interval.Value.From == interval.Value.To;
            var due = isOneDay ? calendar.OnOrAfter(from) : meeting.Date.PlusWeeks(interval.Value.To);
            yield return new Deadline
            {
                Rule = RuleIds.RecommendedInterval,
                Board = board.Key,
                Trigger = Say("last core group held"),
                Anchor = meeting.Date,
                Kind = DueKind.Recommended,
                Unit = CountUnit.Weeks,
                Amount = interval.Value.To,
                From = isOneDay ? due : from,
                Due = due,
                LastWorkingDay = calendar.OnOrBefore(due),
                Force = interval.Force,
                Source = interval.Source,
                AnsweredOn = @case.FirstMeetingAfter(meeting.Date),
                KnownAt = meeting.RecordedAt,
                Note = isOneDay && due != from
                    ? Say($"Four weeks end on {Dates.Long(from)}, which is not a working day; the next one is meant.")
                    : null,
            };
        }
    }
}
