using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Rules;

/// <summary>A member who sent apologies sends a representative, briefed where the board says so (sewscb). Boards that ask
/// for a report instead, or for either, ask by <see cref="AbsenceReportDue"/>.</summary>
public static class RepresentativeDue
{
    public static IEnumerable<Deadline> For(CoreGroupCase @case, Board board, WorkingDays calendar)
    {
        if (!@case.IsActive || @case.Standing is not { IsBooked: true } booking)
        {
            return [];
        }

        board = board.On(booking.Date);
        if (board.RepresentativeAllowed is not { Value: true } allowed || board.AbsentReport is not null)
        {
            return [];
        }

        return
            from apology in booking.Apologies
            where @case.Attending.Any(attending => attending.Id == apology.Key)
            let sent = @case.Membership.Next.Representatives.GetValueOrDefault(apology.Key)
            let isReady = sent is not null && (sent.IsBriefed || board.RepresentativeMustBeBriefed is not { Value: true })
            select new Deadline
            {
                Rule = RuleIds.Representative,
                Board = board.Key,
                Trigger = Say("apologies for a core group"),
                Anchor = booking.Date,
                Kind = DueKind.AtEvent,
                Unit = CountUnit.None,
                Amount = 0,
                Due = booking.Date,
                DueAt = booking.Begins,
                LastWorkingDay = calendar.OnOrBefore(booking.Date),
                Force = allowed.Force,
                Source = sent is null ? allowed.Source : board.RepresentativeMustBeBriefed?.Source ?? allowed.Source,
                Owner = apology.Key,
                About = booking.Date,
                AnsweredOn = isReady ? sent!.On : null,
                KnownAt = apology.Value,
                Note = Say($"To the core group of {Dates.Long(booking.Date)}, in the place of a member who sent apologies."),
            };
    }
}
