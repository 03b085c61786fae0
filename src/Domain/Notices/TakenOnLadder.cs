using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>An escalation that somebody has in hand: to the colleague to whom it was handed; back to the manager when they do
/// not answer; back to whoever took it on when the day they gave has passed and it is still due.</summary>
public static class TakenOnLadder
{
    public static IEnumerable<Track> For(CoreGroupCase @case, Deadline deadline, WorkingDays calendar)
    {
        if (deadline is not { Kind: DueKind.By, IsServiceReminder: false })
        {
            yield break;
        }

        var notice = new Notice(
            @case.Reference, deadline.Rule, deadline.Due, "", Tone.Escalation, new Recipient(Audience.Person, "", ""),
            deadline.OverdueFrom);
        if (@case.WaitingOf(deadline.Rule, deadline.Due) is var (number, last))
        {
            if (People.Delegate(@case, last.To) is { } colleague)
            {
                yield return new Track([
                    notice with { Recipient = colleague, Step = $"handed-{number}", At = SendHours.AtOrAfter(last.At, calendar) }]);
            }

            if (People.Manager(@case) is { } manager)
            {
                yield return new Track([
                    notice with { Recipient = manager, Step = $"unanswered-{number}", At = Unanswered(last.At, calendar) }]);
            }
        }
        else if (@case.AcknowledgementsOf(deadline.Rule, deadline.Due) is [.., { Until: { } until } stated] all)
        {
            Recipient?[] back = [People.By(@case, stated.By), People.Manager(@case)];
            foreach (var recipient in back.OfType<Recipient>().DistinctBy(recipient => recipient.Address))
            {
                yield return new Track([
                    notice with
                    {
                        Recipient = recipient, Step = $"stated-{all.Count}", At = SendHours.Morning(calendar.Add(until, 1)),
                    }]);
            }
        }
    }

    /// <summary>The morning after the last of the working days in which a colleague is to answer.</summary>
    public static Instant Unanswered(Instant handed, WorkingDays calendar) =>
        SendHours.Morning(calendar.Add(London.DateOf(handed), Defaults.DelegateAnswersWithin + 1));
}
