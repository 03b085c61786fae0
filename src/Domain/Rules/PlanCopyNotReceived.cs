using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Rules;

/// <summary>Members who have no copy of the plan N working days after the core group tell the key worker
/// (leaflet-2017 only; counted from the core group held, rules.md A13).</summary>
/// <remarks>Advice to the key worker to circulate before members must ask; answered when the record is circulated, with
/// which the plan goes (rules.md 2.1, `plan-circulated`).</remarks>
public static class PlanCopyNotReceived
{
    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar) =>
        from meeting in @case.MeetingsWithRecords()
        let within = board.On(meeting.Date).PlanCopyNotReceivedWorkingDays
        where within is not null
        select new Deadline
        {
            Rule = RuleIds.PlanCopyNotReceived,
            Board = board.Key,
            Trigger = "core group held",
            Anchor = meeting.Date,
            Kind = DueKind.Recommended,
            Unit = CountUnit.WorkingDays,
            Amount = within.Value,
            Due = calendar.Add(meeting.Date, within.Value),
            LastWorkingDay = calendar.Add(meeting.Date, within.Value),
            Force = within.Force,
            Source = within.Source,
            About = meeting.Date,
            AnsweredOn = @case.Minutes.TryGetValue(meeting.Date, out var circulated) ? circulated : null,
            KnownAt = meeting.RecordedAt,
        };
}
