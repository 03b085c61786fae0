using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Rules;

/// <summary>A member who has no copy of the plan N working days after the core group tells the key worker (leaflet-2017
/// only; counted from the core group held, rules.md A13).</summary>
/// <remarks>Each member but the key worker is asked. Answered by a copy that came: a member who has none stays open. Not
/// asked of a plan that was not changed, nor once a later core group has been held.</remarks>
public static class PlanCopyNotReceived
{
    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar)
    {
        return
            from meeting in @case.MeetingsWithRecords()
            let within = board.On(meeting.Date).PlanCopyNotReceivedWorkingDays
            where within is not null
            let papers = @case.Papers.Of(meeting.Date)
            where papers.PlanUnchanged is null
            from member in @case.Attending.Where(member => member.Role is not Roles.KeyWorker).DistinctBy(member => member.Person)
            let answer = papers.PlanCopies.GetValueOrDefault(member.Id)
            where answer is { HasIt: true } || @case.FirstMeetingAfter(meeting.Date) is null
            select new Deadline
            {
                Rule = RuleIds.PlanCopyNotReceived,
                Board = board.Key,
                Trigger = Say("core group held"),
                Anchor = meeting.Date,
                Kind = DueKind.Recommended,
                Unit = CountUnit.WorkingDays,
                Amount = within.Value,
                Due = calendar.Add(meeting.Date, within.Value),
                LastWorkingDay = calendar.Add(meeting.Date, within.Value),
                Force = within.Force,
                Source = within.Source,
                Owner = member.Id,
                About = meeting.Date,
                AnsweredOn = answer is { HasIt: true } ? answer.On : null,
                KnownAt = meeting.RecordedAt,
            };
    }
}
