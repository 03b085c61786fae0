using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>The steps of dates that are fixed at an event, and of papers (rules.md 8.2).</summary>
public static class PaperLadder
{
    /// <summary>The next working day, once, to the key worker. While a hold waits for their answer in Outlook that is the
    /// question.</summary>
    public static IEnumerable<Track> DateFixed(CoreGroupCase @case, Deadline deadline, WorkingDays calendar) =>
        @case.Standing is { IsPending: true } ? [] : NextWorkingDay(@case, deadline, calendar);

    /// <summary>The next working day, once, to the key worker.</summary>
    public static IEnumerable<Track> NextWorkingDay(CoreGroupCase @case, Deadline deadline, WorkingDays calendar)
    {
        if (People.KeyWorker(@case) is { } keyWorker)
        {
            yield return new Track([Asked(@case, deadline, keyWorker, MorningAfter(deadline, calendar))]);
        }
    }

    /// <summary>The next working day and weekly from then, to the key worker.</summary>
    public static IEnumerable<Track> Weekly(CoreGroupCase @case, Deadline deadline, WorkingDays calendar)
    {
        if (People.KeyWorker(@case) is { } keyWorker)
        {
            yield return Weekly(Asked(@case, deadline, keyWorker, MorningAfter(deadline, calendar)), calendar);
        }
    }

    /// <summary>After the core group at which it was to be developed has been held.</summary>
    public static IEnumerable<Track> Drafted(CoreGroupCase @case, Deadline deadline, WorkingDays calendar) =>
        @case.Meetings.ContainsKey(deadline.Due) ? NextWorkingDay(@case, deadline, calendar) : [];

    /// <summary>To the key worker with the record: two working days before, on the day, overdue, and two working days later
    /// to the manager. Without a number on the third working day and weekly. While the record of the same core group is
    /// still with the same person, its card stands for both.</summary>
    public static IEnumerable<Track> PlanCirculated(CoreGroupCase @case, Board board, Deadline deadline, WorkingDays calendar)
    {
        if (People.KeyWorker(@case) is not { } keyWorker)
        {
            yield break;
        }

        var notice = Asked(@case, deadline, keyWorker, SendHours.Morning(calendar.Add(deadline.Anchor, Defaults.AskForPlanAfter)));
        if (deadline.Kind is not DueKind.By)
        {
            yield return Weekly(notice, calendar);
            yield break;
        }

        if (!@case.Minutes.ContainsKey(deadline.Anchor) && People.MinuteTaker(@case, board, deadline.Anchor)?.Address == keyWorker.Address)
        {
            yield break;
        }

        var due = notice with { Step = "due", Tone = Tone.Due, At = SendHours.Morning(deadline.LastWorkingDay) };
        var chase = due with
        {
            Step = $"chase-{Defaults.ChasePaper}",
            Tone = Tone.Chase,
            At = SendHours.Morning(calendar.Before(deadline.Due, Defaults.ChasePaper)),
        };
        yield return new Track([chase, due], Track.Overdue(due, deadline.Due, calendar));
        if (People.Manager(@case) is { } manager)
        {
            yield return new Track([
                due with
                {
                    Recipient = manager,
                    Step = "escalation",
                    Tone = Tone.Escalation,
                    At = SendHours.Morning(calendar.Add(deadline.Due, 1 + Defaults.EscalatePaperAfter)),
                }]);
        }
    }

    /// <summary>The next working day to whoever minutes; once more two working days after a record was saved that still
    /// wants something.</summary>
    public static IEnumerable<Track> Record(CoreGroupCase @case, Board board, Deadline deadline, WorkingDays calendar)
    {
        if (People.MinuteTaker(@case, board, deadline.Anchor) is not { } minuteTaker)
        {
            yield break;
        }

        var asked = Asked(@case, deadline, minuteTaker, MorningAfter(deadline, calendar));
        yield return @case.Papers.Of(deadline.Anchor).Record is { } saved
            ? new Track([
                asked with { Step = $"open-{saved.On:uuuu-MM-dd}", At = SendHours.Morning(calendar.Add(saved.On, Defaults.ChaseSecond)) }])
            : new Track([asked]);
    }

    /// <summary>"asked", then "asked-2" and so on, a week apart.</summary>
    private static Track Weekly(Notice asked, WorkingDays calendar) => new([asked], Again(asked, calendar));

    private static Repetition Again(Notice asked, WorkingDays calendar) => new(
        London.DateOf(asked.At), Defaults.OverdueWithReasonWorkingDays, Defaults.OverdueWithReasonWorkingDays, calendar,
        (n, at) => asked with { Step = $"asked-{n + 1}", At = at });

    private static Notice Asked(CoreGroupCase @case, Deadline deadline, Recipient recipient, Instant at) => new(
        @case.Reference, deadline.Rule, deadline.Due, "asked", Tone.Question, recipient, at);

    /// <summary>Of the day itself, or of the day on which it came to be known where that is later.</summary>
    private static Instant MorningAfter(Deadline deadline, WorkingDays calendar) =>
        SendHours.Morning(calendar.Add(LocalDate.Max(deadline.Due, London.DateOf(deadline.KnownAt)), 1));
}
