using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Rules;

/// <summary>Somebody tells an excluded member of the family what is decided (bolton; no day is given). One question a
/// day on which somebody was excluded.</summary>
public static class ExcludedInformedDue
{
    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar)
    {
        if (!@case.IsActive)
        {
            return [];
        }

        return
            from exclusion in @case.Membership.Exclusions
            group exclusion by exclusion.On into day
            let required = board.On(day.Key).ExclusionInformantRequired
            where required is { Value: true }
            select new Deadline
            {
                Rule = RuleIds.ExclusionRecorded,
                Board = board.Key,
                Trigger = Say("member of the family excluded"),
                Anchor = day.Key,
                Kind = DueKind.Undated,
                Unit = CountUnit.None,
                Amount = 0,
                Due = day.Key,
                LastWorkingDay = calendar.OnOrBefore(day.Key),
                Force = required.Force,
                Source = required.Source,
                AnsweredOn = day.All(one => one.Informed is not null) ? day.Max(one => one.Informed) : null,
                KnownAt = day.Max(one => one.KnownAt),
                Note = Say($"Since the exclusion was recorded on {Dates.Long(day.Key)}."),
            };
    }
}
