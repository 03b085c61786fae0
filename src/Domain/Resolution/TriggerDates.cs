using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>The day on which the process opens by itself, and the review conference that may bring it forward.</summary>
internal static class TriggerDates
{
    /// <summary>What day 0 is where the trigger is only listed.</summary>
    public static string Listed => Say("review conference listed that would open the process");

    public static IEnumerable<Deadline> Of(CoreGroupCase @case, Board board, ResolutionHistory history)
    {
        if (history is not { Trigger: { } trigger, Plan: { Started: { } started } plan } || board.Resolution is not { } rules)
        {
            yield break;
        }

        var isMonths = trigger.Origin is Origins.Months;
        var cited = isMonths ? rules.RegisterMonthsTrigger! : rules.ReviewConferenceCountTrigger!;
        yield return Template(board, cited, trigger.On) with
        {
            Trigger = isMonths ? Say("name placed on the register") : Say("review conference held"),
            Anchor = isMonths ? started : trigger.On,
            KnownAt = isMonths ? London.StartOf(started) : trigger.At,
            AnsweredOn = TakenUpOn(history),
            Note = isMonths
                ? Say($"{cited.Value} calendar months on the register since {Dates.Long(started)}.")
                : Say($"Review conference number {cited.Value} since {Dates.Long(started)} was held and the name stays on the register."),
        };

        if (AutomaticTrigger.ListedReview(@case, plan, rules) is { } listed && listed.Date < trigger.On
            && rules.ReviewConferenceCountTrigger is { } count)
        {
            yield return Template(board, count, listed.Date) with
            {
                Trigger = Listed,
                Anchor = listed.Date,
                KnownAt = listed.RecordedAt,
                AnsweredOn = history.Processes.Any(process => process.IsAutomatic && process.OpenedOn < trigger.On) ? listed.Date : null,
                Note = Say($"It is review conference number {count.Value}: the process opens with it if the name stays on the register."),
            };
        }
    }

    /// <summary>The process that the trigger opened, or one that was open when it was reached.</summary>
    public static ResolutionProcess? ProcessOf(ResolutionHistory history) => history.Processes.LastOrDefault(process =>
        process.IsAutomatic && process.OpenedOn == history.Trigger?.On || process.TriggerNotedOn == history.Trigger?.On);

    /// <summary>When Tier 1 was booked for it, or at once where a process was open.</summary>
    private static LocalDate? TakenUpOn(ResolutionHistory history) => ProcessOf(history) switch
    {
        { TriggerNotedOn: { } noted } => noted,
        { State: not (ResolutionState.AutoTriggered or ResolutionState.DelayProposed or ResolutionState.Delayed) } process =>
            process.Steps.LastOrDefault(step => step.Transition is "T09") is { } booked ? London.DateOf(booked.At) : process.OpenedOn,
        _ => null,
    };

    private static Deadline Template(Board board, Cited<int> cited, LocalDate on) => new()
    {
        Rule = RuleIds.ResolutionTrigger,
        Board = board.Key,
        Trigger = "",
        Anchor = on,
        Kind = DueKind.Trigger,
        Unit = CountUnit.None,
        Amount = 0,
        Due = on,
        LastWorkingDay = on,
        Force = cited.Force,
        Source = cited.Source,
        KnownAt = London.StartOf(on),
    };
}
