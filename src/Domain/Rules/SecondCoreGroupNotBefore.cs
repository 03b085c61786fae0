using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Rules;

/// <summary>The second core group is not before N weeks after the first, read as advice and never as a block
/// (rules.md A15, A16).</summary>
public static class SecondCoreGroupNotBefore
{
    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar)
    {
        if (@case.MeetingsOfActiveCase().FirstOrDefault() is not { } first
            || board.On(first.Date).MinIntervalWeeks is not { } weeks)
        {
            yield break;
        }

        var earliest = first.Date.PlusWeeks(weeks.Value);
        yield return new Deadline
        {
            Rule = RuleIds.SecondCoreGroupNotBefore,
            Board = board.Key,
            Trigger = Say("first core group held"),
            Anchor = first.Date,
            Kind = DueKind.NotBefore,
            Unit = CountUnit.Weeks,
            Amount = weeks.Value,
            Due = earliest,
            LastWorkingDay = calendar.OnOrAfter(earliest),
            Force = Force.Recommended,
            Source = weeks.Source,
            AnsweredOn = @case.FirstMeetingAfter(first.Date),
            KnownAt = first.RecordedAt,
        };
    }
}
