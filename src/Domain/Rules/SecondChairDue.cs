using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using NodaTime;

namespace CoreGroupBot.Domain.Rules;

/// <summary>A second chair is named at the first core group, to take over when the key worker is away (bolton; no day is
/// given, rules.md A28).</summary>
/// <remarks>Answered when one is named here or in the register; open again when that one has left.</remarks>
public static class SecondChairDue
{
    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar)
    {
        if (@case.MeetingsOfActiveCase().FirstOrDefault() is not { } first
            || board.On(first.Date).SecondChairRequired is not { Value: true } required)
        {
            yield break;
        }

        yield return new Deadline
        {
            Rule = RuleIds.SecondChairNamed,
            Board = board.Key,
            Trigger = Say("first core group held"),
            Anchor = first.Date,
            Kind = DueKind.Undated,
            Unit = CountUnit.None,
            Amount = 0,
            Due = first.Date,
            LastWorkingDay = calendar.OnOrBefore(first.Date),
            Force = required.Force,
            Source = required.Source,
            About = first.Date,
            AnsweredOn = NamedOn(@case, first.Date),
            KnownAt = first.RecordedAt,
            Note = Say($"At the first core group, which was held on {Dates.Long(first.Date)}."),
        };
    }

    private static LocalDate? NamedOn(CoreGroupCase @case, LocalDate first) =>
        Chairing.SecondChair(@case) is null ? null : @case.Membership.SecondChair?.On ?? first;
}
