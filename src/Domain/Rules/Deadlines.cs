using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Resolution;

namespace CoreGroupBot.Domain.Rules;

/// <summary>Every deadline of a case under its board, answered ones included, ordered by due date, rule, owner, item and day 0.</summary>
public static class Deadlines
{
    /// <param name="serviceReminders">Whether the service reminds where the board is silent (rules.md A12, A14).</param>
    public static IReadOnlyList<Deadline> Of(
        CoreGroupCase @case, Board board, WorkingDays calendar, bool serviceReminders = true)
    {
        List<Deadline> all =
        [
            .. FirstCoreGroup.For(@case, board, calendar),
            .. SubsequentMaxInterval.For(@case, board, calendar),
            .. RecommendedInterval.For(@case, board, calendar),
            .. SecondCoreGroupNotBefore.For(@case, board, calendar),
            .. CoreGroupAfterReview.For(@case, board, calendar),
            .. MinutesDue.For(@case, board, calendar),
            .. PlanCopyNotReceived.For(@case, board, calendar),
            .. AbsenceReportDue.For(@case, board, calendar),
            .. ChairDue.For(@case, board, calendar),
            .. SecondChairDue.For(@case, board, calendar),
            .. RepresentativeDue.For(@case, board, calendar),
            .. NewMemberBriefingDue.For(@case, board, calendar),
            .. ExcludedInformedDue.For(@case, board, calendar),
            .. FamilyViewsDue.For(@case, board, calendar),
            .. ReviewSingleReport.For(@case, board, calendar),
            .. ReviewAgencyReport.For(@case, board, calendar),
            .. ReferralAfterClosure.For(@case, board, calendar),
            .. ActionDates.For(@case, board, calendar),
            .. ResolutionDeadlines.For(@case, board, calendar),
            .. DatesFixed.For(@case, board, calendar),
            .. AdditionalMeeting.For(@case, board, calendar),
            .. PlanCirculatedDue.For(@case, board, calendar),
            .. PlanChangeSent.For(@case, board, calendar),
            .. RecordSaved.For(@case, board, calendar),
            .. SingleReportDraft.For(@case, board, calendar),
        ];
        if (!serviceReminders)
        {
            all.RemoveAll(deadline => deadline.IsServiceReminder && !IsArranged(deadline, @case, board, calendar));
        }

        all.Sort(ByDue);
        return all;
    }

    /// <summary>The deadline that binds the next core group: the earliest open one that the board sets, whichever rule it
    /// comes from (rules.md A09); of one day the one that was known first. A date of the service's own and a recommendation
    /// bind nothing, so they count, in this order, only where no board's date is open.</summary>
    public static Deadline? BindingNextMeeting(IEnumerable<Deadline> deadlines) => deadlines
        .Where(deadline => deadline.IsOpen && RuleIds.AsksForMeeting(deadline.Rule))
        .OrderBy(deadline => deadline switch { { Kind: not DueKind.By } => 2, { IsServiceReminder: true } => 1, _ => 0 })
        .ThenBy(deadline => deadline.Due)
        .ThenBy(deadline => deadline.KnownAt)
        .FirstOrDefault();

    /// <summary>Every other open rule about the same next core group, which is named beside this one; none where this one is
    /// answered or is about something else. Advice not to meet sooner is among them.</summary>
    public static IEnumerable<Deadline> OfTheSameMeeting(Deadline deadline, IEnumerable<Deadline> deadlines) =>
        IsOfNextMeeting(deadline) ? deadlines.Where(other => IsOfNextMeeting(other) && other.Key != deadline.Key) : [];

    /// <summary>A Tier 1 meeting that people booked is told of and asked after, also where the service reminds of nothing on its own
    /// account.</summary>
    private static bool IsArranged(Deadline deadline, CoreGroupCase @case, Board board, WorkingDays calendar) =>
        deadline.Rule is RuleIds.Tier1ArrangeAutomatic && ResolutionDeadlines.ProcessesOf(deadline, @case, board, calendar)
            .Any(process => process is { Tier1BookedFor: not null, Tier1HeldOn: null });

    private static bool IsOfNextMeeting(Deadline deadline) => deadline.IsOpen
        && (RuleIds.AsksForMeeting(deadline.Rule) || deadline.Rule is RuleIds.SecondCoreGroupNotBefore);

    private static int ByDue(Deadline one, Deadline other) =>
        one.Due.CompareTo(other.Due) is var byDay and not 0 ? byDay
        : string.CompareOrdinal(one.Rule, other.Rule) is var byRule and not 0 ? byRule
        : string.CompareOrdinal(one.Owner, other.Owner) is var byOwner and not 0 ? byOwner
        : string.CompareOrdinal(one.Item, other.Item) is var byItem and not 0 ? byItem
        : one.Anchor.CompareTo(other.Anchor);
}
