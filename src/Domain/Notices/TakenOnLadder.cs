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

        if (@case.WaitingOf(deadline.Rule, deadline.Due) is var (number, last))
        {
            if (People.Delegate(@case, last.To) is { } colleague)
            {
                yield return Said(colleague, $"handed-{number}", SendHours.AtOrAfter(last.At, calendar));
            }

            if (People.Manager(@case) is { } manager)
            {
                yield return Said(manager, $"unanswered-{number}", Unanswered(last.At, calendar));
            }
        }
        else if (@case.AcknowledgementsOf(deadline.Rule, deadline.Due) is [.., { Until: { } until } stated] all)
        {
            Recipient?[] back = [People.By(@case, stated.By), People.Manager(@case)];
            foreach (var recipient in back.OfType<Recipient>().DistinctBy(recipient => recipient.Address))
            {
                yield return Said(recipient, $"stated-{all.Count}", SendHours.Morning(calendar.Add(until, 1)));
            }
        }

        Track Said(Recipient to, string step, Instant at) =>
            new([new Notice(@case.Reference, deadline.Rule, deadline.Due, step, Tone.Escalation, to, at)]);
    }

    /// <summary>The morning after the last of the working days in which a colleague is to answer.</summary>
    public static Instant Unanswered(Instant handed, WorkingDays calendar) =>
        SendHours.Morning(calendar.Add(London.DateOf(handed), Defaults.DelegateAnswersWithin + 1));
}
