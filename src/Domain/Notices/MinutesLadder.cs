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
        var notice = new Notice(
            @case.Reference, deadline.Rule, deadline.Due, "due", Tone.Due, new Recipient(Audience.Person, "", ""),
            SendHours.Morning(deadline.LastWorkingDay), IsServiceReminder: deadline.IsServiceReminder);
        var minuteTaker = People.MinuteTaker(@case, board.On(deadline.Anchor), deadline.Anchor);
        if (minuteTaker is not null)
        {
            yield return ForMinuteTaker(notice with { Recipient = minuteTaker }, deadline, calendar);
        }

        if (deadline.IsServiceReminder)
        {
            yield break;
        }

        var chair = People.Chair(@case, deadline.Anchor);
        if (chair is not null && chair.Address != minuteTaker?.Address)
        {
            var toChair = notice with { Recipient = chair };
            yield return new Track([toChair, Track.Overdue(toChair, deadline.Due, calendar).First()]);
        }

        var firstOverdue = calendar.Add(deadline.Due, 1);
        if ((People.CaseChannel(@case) ?? ChannelLadder.Instead(@case, minuteTaker, chair)) is { } channel)
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

    private static Track ForMinuteTaker(Notice due, Deadline deadline, WorkingDays calendar)
    {
        var chase = due with
        {
            Step = $"chase-{Defaults.ChasePaper}",
            Tone = Tone.Chase,
            At = SendHours.Morning(calendar.Before(deadline.Due, Defaults.ChasePaper)),
        };
        var overdue = Track.Overdue(due, deadline.Due, calendar);
        return new Track([chase, due], deadline.IsServiceReminder ? overdue.Take(1) : overdue);
    }
}
