using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>Every date of the resolution process. Children who move together share them; a time on the register that has
/// ended has none.</summary>
public static class ResolutionDeadlines
{
    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar) =>
        @case.IsActive
            ? Each(@case, board, calendar)
                .GroupBy(each => (each.Deadline.Rule, each.Deadline.Due))
                .Select(same => Together([.. same.Select(each => each.Deadline)]))
            : [];

    /// <summary>The processes that a deadline is about; none for the trigger while it lies ahead of every process.</summary>
    public static IReadOnlyList<ResolutionProcess> ProcessesOf(
        Deadline deadline, CoreGroupCase @case, Board board, WorkingDays calendar) =>
        [.. Each(@case, board, calendar)
            .Where(each => each.Deadline.Rule == deadline.Rule && each.Deadline.Due == deadline.Due)
            .Select(each => each.Process).OfType<ResolutionProcess>()];

    /// <summary>The children that a deadline is about, by the register's own identifiers.</summary>
    public static IReadOnlyList<string> ChildrenOf(Deadline deadline, CoreGroupCase @case, Board board, WorkingDays calendar) =>
        [.. Each(@case, board, calendar)
            .Where(each => each.Deadline.Rule == deadline.Rule && each.Deadline.Due == deadline.Due)
            .Select(each => each.Child).Distinct()];

    private static IEnumerable<(string Child, ResolutionProcess? Process, Deadline Deadline)> Each(
        CoreGroupCase @case, Board board, WorkingDays calendar)
    {
        foreach (var history in ResolutionHistory.All(@case, board))
        {
            if (history.Plan is not { Ended: null } plan)
            {
                continue;
            }

            var standing = plan.Started is { } began ? board.On(began) : board;
            foreach (var deadline in TriggerDates.Of(@case, standing, history))
            {
                yield return (history.Child, TriggerDates.ProcessOf(history), deadline);
            }

            foreach (var process in history.Processes.Where(process => process.OpenedOn >= plan.Started))
            {
                var dates = new ProcessDates(@case, standing, process, calendar);
                foreach (var deadline in dates.OfTier1().Concat(dates.OfDelays()).Concat(dates.AfterTier1()).Concat(dates.OfTier2()))
                {
                    yield return (history.Child, process, deadline);
                }
            }
        }
    }

    private static Deadline Together(IReadOnlyList<Deadline> same) =>
        (same.FirstOrDefault(deadline => deadline.IsOpen) ?? same[0]) with
        {
            KnownAt = same.Min(deadline => deadline.KnownAt),
            AnsweredOn = same.Any(deadline => deadline.IsOpen) ? null : same.Max(deadline => deadline.AnsweredOn),
        };
}
