using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Rules;

/// <summary>Every deadline of a case under its board, answered ones included, ordered by due date.</summary>
public static class Deadlines
{
    /// <param name="serviceReminders">Whether the service reminds where the board is silent (rules.md A12, A14).</param>
    public static IReadOnlyList<Deadline> Of(
        CoreGroupCase @case, Board board, WorkingDays calendar, bool serviceReminders = true)
    {
        IEnumerable<Deadline> all =
        [
            .. FirstCoreGroup.For(@case, board, calendar),
            .. SubsequentMaxInterval.For(@case, board, calendar),
            .. RecommendedInterval.For(@case, board, calendar),
            .. SecondCoreGroupNotBefore.For(@case, board, calendar),
            .. CoreGroupAfterReview.For(@case, board, calendar),
            .. MinutesDue.For(@case, board, calendar),
            .. PlanCopyNotReceived.For(@case, board, calendar),
            .. AbsenceReportDue.For(@case, board, calendar),
            .. ReviewSingleReport.For(@case, board, calendar),
            .. ReviewAgencyReport.For(@case, board, calendar),
        ];
        return [.. all
            .Where(deadline => serviceReminders || !deadline.IsServiceReminder)
            .OrderBy(deadline => deadline.Due)
            .ThenBy(deadline => deadline.Key, StringComparer.Ordinal)];
    }

    /// <summary>The deadline that binds the next core group: the earliest open one, whichever rule it comes from
    /// (rules.md A09). A recommendation binds nothing, so it counts only where nothing else is open.</summary>
    public static Deadline? BindingNextMeeting(IEnumerable<Deadline> deadlines)
    {
        var open = deadlines.Where(deadline => deadline.IsOpen && RuleIds.AsksForMeeting(deadline.Rule)).ToList();
        return open.Where(deadline => deadline.Kind is DueKind.By).MinBy(deadline => deadline.Due)
            ?? open.MinBy(deadline => deadline.Due);
    }
}
