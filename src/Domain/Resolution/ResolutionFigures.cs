using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>One line of the half-year figures.</summary>
/// <param name="Of">What is counted more closely: an origin, a kind, an outcome; null for a total.</param>
public sealed record Figure(string Name, string? Of, int Count);

/// <summary>The counts of one half-year under one board (rules.md 5.4, reports and monitoring). Requests and meetings that
/// several children share are counted once; what happens to a child is counted for each.</summary>
public sealed record ResolutionFigures(string Board, HalfYear Half, IReadOnlyList<Figure> Figures)
{
    public bool IsEmpty => Figures.All(figure => figure.Count == 0);

    /// <param name="cases">All of them; those of other boards are left out.</param>
    /// <param name="now">What lies later is not counted.</param>
    public static ResolutionFigures Of(
        Board board, HalfYear half, IEnumerable<CoreGroupCase> cases, WorkingDays calendar, Instant now)
    {
        var all = cases.Where(@case => @case.Group.Board == board.Key)
            .SelectMany(@case => ResolutionHistory.All(@case, board, now).SelectMany(history => history.Processes)
                .Select(process => (Case: @case, Process: process))).ToList();
        var processes = all.Select(each => each.Process).ToList();
        var lastDay = LocalDate.Min(half.Last, London.DateOf(now));
        var delays = processes.SelectMany(process => process.Delays.Select(delay => (process, delay))).ToList();
        var tier1 = Meetings(1);
        var tier2 = Meetings(2);
        return new ResolutionFigures(board.Key, half,
        [
            .. Origins.All.Where(origin => !Origins.IsAutomatic(origin)).Select(origin => new Figure(
                "requests", origin, all.Where(each => each.Process.Origin == origin && half.Contains(each.Process.OpenedOn))
                    .DistinctBy(each => (each.Case.Reference, each.Process.OpenedOn, each.Process.Requester)).Count())),
            .. Origins.All.Where(Origins.IsAutomatic).Select(origin => new Figure(
                "automatic triggers", origin, processes.Count(process => process.Origin == origin && half.Contains(process.OpenedOn)))),
            new("automatic triggers", "noted-on-an-open-process", processes.Count(process => half.Contains(process.TriggerNotedOn))),
            new("delays agreed", null, delays.Count(each => half.Contains(each.delay.AgreedOn))),
            new("delays still running", null, delays.Count(each => IsRunning(each.process, each.delay))),
            new("Tier 1 meetings held", null, tier1.Count),
            new("Tier 1 meetings held", "in-time", tier1.Count(held => held is false)),
            new("Tier 1 meetings held", "late", tier1.Count(held => held is true)),
            new("Tier 1 meetings held", "no-limit-after-the-automatic-trigger", tier1.Count(held => held is null)),
            new("ended by significant reduction of risk", null, Ended(Outcomes.RiskReduced)),
            new("moved to Tier 2", null, processes.Count(process =>
                process.Steps.Find(step => step.To is ResolutionState.Tier2Required) is { } moved && half.Contains(moved.On))),
            new("Tier 2 meetings held", null, tier2.Count),
            new("Tier 2 meetings held", "in-time", tier2.Count(held => held is false)),
            new("Tier 2 meetings held", "late", tier2.Count(held => held is true)),
            .. Outcomes.All.Select(outcome => new Figure("outcomes", outcome, Ended(outcome))),
        ]);

        int Ended(string outcome) => processes.Count(process => process.Outcome == outcome && half.Contains(process.EndedOn));

        bool IsRunning(ResolutionProcess process, Delay delay) =>
            delay.AgreedOn <= lastDay && !(delay.EndedOn <= lastDay) && !(process.EndedOn <= lastDay) && half.First <= lastDay;

        // Late for any child is late; without a limit of the board for any, there is none.
        List<bool?> Meetings(int tier) =>
        [
            .. all.Where(each => half.Contains(each.Process.HeldOn(tier)))
                .GroupBy(each => (each.Case.Reference, each.Process.HeldOn(tier)))
                .Select(held =>
                {
                    var limits = held.Select(each => Limit(each.Case, each.Process, tier)).ToList();
                    return limits.Exists(limit => held.Key.Item2 > limit) ? true : limits.Contains(null) ? (bool?)null : false;
                }),
        ];

        LocalDate? Limit(CoreGroupCase @case, ResolutionProcess process, int tier)
        {
            var dates = new ProcessDates(@case, board, process, calendar);
            return (tier is 1 ? dates.OfTier1() : dates.OfTier2())
                .FirstOrDefault(deadline => deadline.Rule is RuleIds.Tier1Arrange or RuleIds.Tier2Meeting)?.Due;
        }
    }
}
