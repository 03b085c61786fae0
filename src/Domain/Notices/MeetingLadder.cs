using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>The steps of a core group that must be held: book by; five and two working days before; on the day; overdue to
/// the key worker, the case channel and the manager together (rules.md 8.1 and 8.2).</summary>
public static class MeetingLadder
{
    public static IEnumerable<Track> For(CoreGroupCase @case, Board board, Deadline deadline, WorkingDays calendar)
    {
        var notice = new Notice(
            @case.Reference, deadline.Rule, deadline.Due, "", Tone.Prompt, new Recipient(Audience.Person, "", ""),
            deadline.KnownAt, IsServiceReminder: deadline.IsServiceReminder);
        // A booking from before day 0 is for an earlier core group and answers nothing here.
        var isBooked = @case.Booked is { } booking && booking.Date >= deadline.Anchor && booking.Date <= deadline.Due;

        if (People.KeyWorker(@case) is { } keyWorker)
        {
            var toKeyWorker = notice with { Recipient = keyWorker };
            var overdue = Track.Overdue(toKeyWorker, deadline.Due, calendar, ExplainedAt(@case, board, deadline));
            if (!isBooked)
            {
                yield return new Track(
                    [.. BeforeDue(toKeyWorker, deadline, calendar)], deadline.IsServiceReminder ? overdue.Take(1) : overdue);
            }
        }

        if (deadline.IsServiceReminder)
        {
            yield break;
        }

        if (!isBooked && People.Chair(@case) is { } chair)
        {
            yield return new Track([OnDue(notice with { Recipient = chair }, deadline)], Until: deadline.OverdueFrom);
        }

        // A booking in time whose outcome nobody has recorded: the key worker is asked about that (QuestionLadder), and the
        // others hear of it only if no answer comes.
        var firstOverdue = SendHours.Morning(calendar.Add(deadline.Due, isBooked ? 1 + Defaults.UnrecordedOutcomeAfter : 1));
        if (People.CaseChannel(@case) is { } channel)
        {
            yield return new Track(
                [notice with { Recipient = channel, Step = "overdue", Tone = Tone.Overdue, At = firstOverdue }]);
        }

        if (People.Manager(@case) is { } manager)
        {
            yield return new Track(
                [notice with { Recipient = manager, Step = "escalation", Tone = Tone.Escalation, At = firstOverdue }]);
        }
    }

    private static Instant? ExplainedAt(CoreGroupCase @case, Board board, Deadline deadline) =>
        board.On(deadline.Anchor).DelayReasonRecorded is { Value: true }
        && @case.ExplainedAt.TryGetValue((deadline.Rule, deadline.Due), out var at) ? at : null;

    private static IEnumerable<Notice> BeforeDue(Notice notice, Deadline deadline, WorkingDays calendar)
    {
        var prompt = SendHours.AtOrAfter(deadline.KnownAt, calendar);
        var onDue = OnDue(notice, deadline);
        if (prompt <= onDue.At)
        {
            yield return notice with { Step = "book-by", Tone = Tone.Prompt, At = prompt };
        }

        foreach (var days in (int[])[Defaults.ChaseFirst, Defaults.ChaseSecond])
        {
            var at = SendHours.Morning(calendar.Before(deadline.LastWorkingDay, days));
            if (at > prompt)
            {
                yield return notice with { Step = $"chase-{days}", Tone = Tone.Chase, At = at };
            }
        }

        yield return onDue;
    }

    private static Notice OnDue(Notice notice, Deadline deadline) =>
        notice with { Step = "due", Tone = Tone.Due, At = SendHours.Morning(deadline.LastWorkingDay) };
}
