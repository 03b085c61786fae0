using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Rules;

/// <summary>The core group first meets within N working days of the initial child protection conference.</summary>
/// <remarks>The conference is day 0 and is not counted (rules.md A01). Met by a core group held, never by a booking (A04).
/// Siblings whose conference fell on one day share one deadline; a later conference for one child starts it anew
/// (A75).</remarks>
public static class FirstCoreGroup
{
    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar) =>
        from conference in @case.Conferences
        where @case.HasPlan(conference.Child) && @case.IsOfThisRun(conference.Date)
        group conference by conference.Date into day
        let within = board.On(day.Key).FirstMeetingWorkingDays
        where within is not null
        select new Deadline
        {
            Rule = RuleIds.FirstCoreGroup,
            Board = board.Key,
            Trigger = Say("initial child protection conference held"),
            Anchor = day.Key,
            Kind = DueKind.By,
            Unit = CountUnit.WorkingDays,
            Amount = within.Value,
            Due = calendar.Add(day.Key, within.Value),
            LastWorkingDay = calendar.Add(day.Key, within.Value),
            Force = within.Force,
            Source = within.Source,
            AnsweredOn = @case.FirstMeetingFrom(day.Key),
            KnownAt = day.Min(conference => conference.RecordedAt),
        };
}
