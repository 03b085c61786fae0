using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Rules;

/// <summary>Until N months after the last plan ended a new referral goes to the previous worker (Sandwell). For
/// information: that day is included, and no weekend or holiday moves it (rules.md A07, A77).</summary>
public static class ReferralAfterClosure
{
    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar)
    {
        if (@case is not { IsActive: false, ClocksStopped: { } closed, StoppedAt: { } at }
            || board.On(closed).ReReferralWindowMonths is not { } months)
        {
            yield break;
        }

        var until = closed.PlusMonths(months.Value);
        yield return new Deadline
        {
            Rule = RuleIds.ReferralAfterClosure,
            Board = board.Key,
            Trigger = Say("last plan ended"),
            Anchor = closed,
            Kind = DueKind.Until,
            Unit = CountUnit.Months,
            Amount = months.Value,
            Due = until,
            LastWorkingDay = calendar.OnOrBefore(until),
            Force = months.Force,
            Source = months.Source,
            KnownAt = at,
        };
    }
}
