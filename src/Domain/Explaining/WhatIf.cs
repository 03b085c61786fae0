using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Explaining;

/// <summary>A notice that was said and would have been otherwise.</summary>
/// <param name="Instead">The same step as it would have been planned; null when it would not have been said.</param>
/// <param name="Because">Why it would not have been said; null otherwise.</param>
public sealed record SaidOtherwise(Told Told, Notice? Instead, string? Because);

/// <summary>What a change would do before it is saved.</summary>
/// <param name="Said">Notices that have been said and would have been different had it been so from the start.</param>
/// <param name="AtOnce">Notices that would be decided the moment it is saved.</param>
/// <param name="ToCome">Notices later than that, of what would be open and is not so now; of repetitions without end the
/// first.</param>
public sealed record WhatIf(
    CoreGroupCase Before,
    CoreGroupCase After,
    IReadOnlyList<Difference> Differences,
    IReadOnlyList<SaidOtherwise> Said,
    IReadOnlyList<Notice> AtOnce,
    IReadOnlyList<Notice> ToCome)
{
    /// <summary>Without anything of these members.</summary>
    public WhatIf Without(IReadOnlySet<string>? hidden) => hidden is not { Count: > 0 } ? this : new(
        Before.Without(hidden),
        After.Without(hidden),
        [.. Differences.Where(difference => IsShown((difference.After ?? difference.Before)?.Owner, hidden))],
        [.. Said.Where(said => IsShown(said.Told.Notice.Owner, hidden))],
        [.. AtOnce.Where(notice => IsShown(notice.Owner, hidden))],
        [.. ToCome.Where(notice => IsShown(notice.Owner, hidden))]);

    private static bool IsShown(string? owner, IReadOnlySet<string> hidden) => owner is null || !hidden.Contains(owner);

    /// <param name="told">Everything that was decided so far, said or not.</param>
    /// <exception cref="ImpossibleSuppositionException">Something of it cannot be.</exception>
    /// <exception cref="OutsideCalendarException">A date lies outside the calendar.</exception>
    public static WhatIf Of(
        string reference, IReadOnlyList<Recorded> history, IEnumerable<Supposition> suppositions, BoardLibrary boards,
        WorkingDays calendar, bool serviceReminders, Instant now, IReadOnlyList<Told> told)
    {
        var supposed = SupposedCase.Of(reference, history, suppositions, boards, calendar, now);
        var before = View(Fold.Of(reference, history)!, calendar);
        var after = View(supposed.Folded, supposed.Calendar);
        var differences = Difference.Between(before.Deadlines, after.Deadlines);
        // What is supposed to be recorded now stands a few milliseconds apart.
        var saved = now + Duration.FromSeconds(1);
        return new WhatIf(
            before.Case,
            after.Case,
            differences,
            [.. told.Where(each => each.WasSaid).Select(each =>
                Hindsight.Of(each, differences, before, after, supposed.KnownAt)).OfType<SaidOtherwise>()],
            AtOnce(),
            [.. differences.Where(difference => difference is { After.IsOpen: true, Kind: not DifferenceKind.None })
                .SelectMany(difference => WhoIsTold.Of(after.Case, after.Board, difference.After!, after.Calendar, saved, []))
                .Where(step => step.State is StepState.ToCome)
                .Select(step => step.Notice)
                .OrderBy(notice => notice.At)]);

        SeenCase View(CoreGroupCase @case, WorkingDays under)
        {
            var board = boards.Named(@case.Group.Board);
            return new SeenCase(@case, board, Deadlines.Of(@case, board, under, serviceReminders), under);
        }

        IReadOnlyList<Notice> AtOnce()
        {
            var known = told.Select(each => each.Notice).Concat(before.Plan(now).Due)
                .Select(notice => notice.Key).ToHashSet(StringComparer.Ordinal);
            var plan = View(supposed.AsOf(saved), supposed.Calendar).Plan(saved);
            return [.. plan.Due.Where(notice => !known.Contains(notice.Key))];
        }
    }
}
