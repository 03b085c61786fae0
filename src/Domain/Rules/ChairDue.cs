using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;

namespace CoreGroupBot.Domain.Rules;

/// <summary>Somebody has agreed to chair the booked core group: where the board has the chair go round, and where it names
/// the key worker's manager.</summary>
/// <remarks>Answered when a person has agreed. A core group without an agreed chair is held all the same.</remarks>
public static class ChairDue
{
    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar)
    {
        if (!@case.IsActive || @case.Standing is not { IsBooked: true } booking)
        {
            yield break;
        }

        board = board.On(booking.Date);
        var proposed = Chairing.Proposed(@case, board);
        if (board.ChairRota is not { Value: true } && proposed.Who is not Roles.KeyWorkerManager)
        {
            yield break;
        }

        var chair = Chairing.Chair(@case, board);
        yield return new Deadline
        {
            Rule = RuleIds.ChairOfMeeting,
            Board = board.Key,
            Trigger = Say("core group booked"),
            Anchor = booking.Date,
            Kind = DueKind.AtEvent,
            Unit = CountUnit.None,
            Amount = 0,
            Due = booking.Date,
            LastWorkingDay = calendar.OnOrBefore(booking.Date),
            Force = Force.Should,
            Source = proposed.Source ?? board.ChairRota?.Source,
            About = booking.Date,
            AnsweredOn = chair.IsAgreed ? @case.Membership.Next.ChairAgreedOn : null,
            KnownAt = booking.ChosenAt,
            Note = Say($"Asked before the core group of {Dates.Long(booking.Date)}."),
        };
    }
}
