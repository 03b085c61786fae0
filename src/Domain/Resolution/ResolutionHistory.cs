using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>The resolution process of one child as it follows from the case: every process with its steps, and when the
/// automatic trigger is reached.</summary>
/// <param name="Plan">The child's last time on the register; null when there is none.</param>
/// <param name="Trigger">Of that time on the register, ahead or reached; null when there will be none.</param>
/// <param name="Processes">In order; only the last can be open.</param>
public sealed record ResolutionHistory(
    string Child, PlanOfChild? Plan, AutomaticTrigger? Trigger, IReadOnlyList<ResolutionProcess> Processes)
{
    /// <summary>Of every child of the group; none where the board has no such process. A time on the register is read to its
    /// end as the board stood when it began, which is day 0 of the automatic trigger.</summary>
    /// <param name="until">Null for all time to come as well, as if nobody did anything more.</param>
    public static IReadOnlyList<ResolutionHistory> All(CoreGroupCase @case, Board board, Instant? until = null) =>
    [
        .. from child in @case.Group.Children
           let rules = (@case.Plans.GetValueOrDefault(child)?.Started is { } began ? board.On(began) : board).Resolution
           where rules is not null
           select Of(@case, child, rules, until),
    ];

    public static ResolutionHistory Of(CoreGroupCase @case, string child, ResolutionRules rules, Instant? until = null)
    {
        List<PlanOfChild> plans =
        [
            .. @case.EarlierPlans.Where(earlier => earlier.Child == child).Select(earlier => earlier.Plan)
                .Append(@case.Plans.GetValueOrDefault(child)).OfType<PlanOfChild>()
                .Where(plan => plan.Started is not null).OrderBy(plan => plan.Started),
        ];
        var entries = @case.Resolution.Entries
            .Where(entry => entry.Event.Child == child && !(entry.At > until))
            .ToLookup(entry => plans.FindLastIndex(plan => London.StartOf(plan.Started!.Value) <= entry.At) is var n && n < 0 ? 0 : n);
        var last = plans.LastOrDefault();
        return new ResolutionHistory(
            child,
            last,
            last is null ? null : AutomaticTrigger.Of(@case, last, rules),
            [.. plans.SelectMany((plan, n) => new ResolutionMachine(@case, child, plan, rules).Run(entries[n], until))]);
    }

    public ResolutionProcess? Last => Processes.Count > 0 ? Processes[^1] : null;

    public ResolutionProcess? Open => Last is { IsOpen: true } open ? open : null;

    public bool IsOnRegister(LocalDate day) => Plan is { Started: { } started } plan && started <= day && !(plan.Ended <= day);

    /// <summary>A child whose process ended and who is still on the register is watched again.</summary>
    public ResolutionState StateOn(LocalDate day)
    {
        var at = London.StartOf(day.PlusDays(1)) - Duration.Epsilon;
        var state = Processes.LastOrDefault(process => process.OpenedAt <= at)?.Steps.LastOrDefault(step => step.At <= at)?.To;
        return state is { } known and not ResolutionState.Ended ? known
            : IsOnRegister(day) ? ResolutionState.Monitoring
            : ResolutionState.Ended;
    }
}
