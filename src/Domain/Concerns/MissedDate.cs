using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Concerns;

/// <summary>A date of a board that passed before the thing was done; done late since or not at all.</summary>
/// <param name="At">When it was missed; to come while it is open and not overdue.</param>
public sealed record MissedDate(string Rule, LocalDate Due, Instant At, LocalDate? DoneOn)
{
    /// <summary>By when they were or would be missed. Several members' reports for one day are one date; reports in absence are
    /// counted as information, not as dates. What had passed when its day 0 came to be known, and is done since, is history
    /// that the service has not seen: of core groups between the first and the last the register tells nothing.</summary>
    public static IReadOnlyList<MissedDate> Of(IEnumerable<Deadline> deadlines) =>
    [
        .. deadlines.Where(deadline => deadline is { Kind: DueKind.By, IsServiceReminder: false } and not { Rule: RuleIds.AbsenceReport }
                && !(deadline.AnsweredOn <= deadline.Due) && !IsHistory(deadline))
            .GroupBy(deadline => (deadline.Rule, deadline.Due))
            .Select(of => new MissedDate(
                of.Key.Rule, of.Key.Due, of.Min(deadline => deadline.OverdueFrom),
                of.All(deadline => !deadline.IsOpen) ? of.Max(deadline => deadline.AnsweredOn) : null))
            .OrderBy(missed => missed.At)
            .ThenBy(missed => missed.Rule, StringComparer.Ordinal),
    ];

    private static bool IsHistory(Deadline deadline) => !deadline.IsOpen && London.DateOf(deadline.KnownAt) > deadline.Due;
}
