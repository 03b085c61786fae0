using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Rules;

/// <summary>Each action of the plan is done by the date that was agreed for it.</summary>
/// <remarks>The date is the core group's own and nothing is counted. A member who cannot do it in time tells the key worker;
/// until the key worker decides, the date stands.</remarks>
public static class ActionDates
{
    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar) => !@case.IsActive ? [] :
        from action in @case.Actions.All
        where !action.IsWithdrawn && @case.IsOfThisRun(action.AgreedOn)
        let standing = board.On(action.AgreedOn)
        let stated = action.IsAssessment ? standing.AssessmentsOnTime ?? standing.ActionsDated : standing.ActionsDated
        select new Deadline
        {
            Rule = RuleIds.ActionDates,
            Board = board.Key,
            Trigger = action.AgreedAt is null ? Say("action agreed") : Say("core group held"),
            Anchor = action.AgreedOn,
            Kind = DueKind.By,
            Unit = CountUnit.Agreed,
            Amount = 0,
            Due = action.Due,
            LastWorkingDay = calendar.OnOrBefore(action.Due),
            Force = stated?.Force ?? Force.Should,
            Source = stated?.Source,
            Owner = action.Owner,
            Item = action.Id,
            AnsweredOn = action.DoneOn,
            KnownAt = action.KnownAt,
            Note = (action.AgreedAt is { } meeting
                    ? Say($"Agreed at the core group of {Dates.Long(meeting)}.")
                    : Say($"Agreed on {Dates.Long(action.AgreedOn)}, between core groups."))
                + (action.ChangedBecause is { } reason ? Say($" The key worker changed it since. Reason: {reason}") : ""),
        };
}
