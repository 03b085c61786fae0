using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Domain.Notices;

/// <summary>The steps of a record to be circulated: two working days before, on the day, overdue to minute-taker, chair
/// and case channel, and two working days later to the manager (rules.md 8.1 and 8.2).</summary>
public static class MinutesLadder
{
    public static IEnumerable<Track> For(CoreGroupCase @case, Board board, Deadline deadline, WorkingDays calendar)
    {
        if (People.MinuteTaker(@case, board) is not { } minuteTaker)
        {
            yield break;
        }

        var notice = new Notice(
            @case.Reference, deadline.Rule, deadline.Due, "due", Tone.Due, minuteTaker,
            SendHours.Morning(deadline.LastWorkingDay), IsServiceReminder: deadline.IsServiceReminder);
        var chase = notice with
        {
            Step = $"chase-{Defaults.ChasePaper}",
            Tone = Tone.Chase,
            At = SendHours.Morning(calendar.Before(deadline.Due, Defaults.ChasePaper)),
        };
        var overdue = Track.Overdue(notice, deadline.Due, calendar);
        yield return new Track([chase, notice], deadline.IsServiceReminder ? overdue.Take(1) : overdue);
        if (deadline.IsServiceReminder)
        {
            yield break;
        }

        if (People.Chair(@case) is { } chair && chair.Address != minuteTaker.Address)
        {
            var toChair = notice with { Recipient = chair };
            yield return new Track([toChair, Track.Overdue(toChair, deadline.Due, calendar).First()]);
        }

        var firstOverdue = calendar.Add(deadline.Due, 1);
        if (People.CaseChannel(@case) is { } channel)
        {
            yield return new Track([
                notice with
                {
                    Recipient = channel, Step = "overdue", Tone = Tone.Overdue, At = SendHours.Morning(firstOverdue),
                }]);
        }

        if (People.Manager(@case) is { } manager)
        {
            yield return new Track([
                notice with
                {
                    Recipient = manager,
                    Step = "escalation",
                    Tone = Tone.Escalation,
                    At = SendHours.Morning(calendar.Add(firstOverdue, Defaults.EscalatePaperAfter)),
                }]);
        }
    }
}
