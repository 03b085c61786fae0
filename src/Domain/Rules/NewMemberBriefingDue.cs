using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Rules;

/// <summary>The chair tells a new member how the case stands (sewscb; no day is given). One question a day on which
/// somebody joined; whoever was there when the case was opened is nobody new.</summary>
public static class NewMemberBriefingDue
{
    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar)
    {
        if (!@case.IsActive)
        {
            return [];
        }

        return
            from arrival in @case.Membership.Arrivals
            where @case.Attending.Any(member => member.Id == arrival.Member)
            group arrival by arrival.On into day
            let required = board.On(day.Key).NewMemberBriefedBy
            where required is not null
            select new Deadline
            {
                Rule = RuleIds.NewMemberBriefed,
                Board = board.Key,
                Trigger = Say("new member joined"),
                Anchor = day.Key,
                Kind = DueKind.Undated,
                Unit = CountUnit.None,
                Amount = 0,
                Due = day.Key,
                LastWorkingDay = calendar.OnOrBefore(day.Key),
                Force = required.Force,
                Source = required.Source,
                AnsweredOn = day.All(one => one.Briefed is not null) ? day.Max(one => one.Briefed) : null,
                KnownAt = day.Max(one => one.KnownAt),
                Note = Say($"Since the new member joined on {Dates.Long(day.Key)}."),
            };
    }
}
