using CoreGroupBot.Domain.Calendar;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>Everything that one recipient is to be told about one thing, in the order of time. Only the latest step that
/// is due is ever said: somebody who was away, or a service that was, is told how it stands and not how it came to
/// that.</summary>
/// <param name="Steps">In any order.</param>
/// <param name="Repeat">Further steps without end, after the last of <paramref name="Steps"/>.</param>
/// <param name="Until">From here on nothing of it is worth saying: "due today" is not told to somebody days later.</param>
public sealed record Track(IReadOnlyList<Notice> Steps, IEnumerable<Notice>? Repeat = null, Instant? Until = null)
{
    /// <summary>The latest step at or before now; of two at one time the later named.</summary>
    public Notice? Latest(Instant now)
    {
        if (now >= Until)
        {
            return null;
        }

        var latest = default(Notice);
        var isToCome = false;
        foreach (var step in Steps)
        {
            isToCome |= step.At > now;
            latest = step.At <= now && !(step.At < latest?.At) ? step : latest;
        }

        return isToCome ? latest : Repeated(now).TakeWhile(notice => notice.At <= now).LastOrDefault() ?? latest;
    }

    /// <summary>The first step after now.</summary>
    public Notice? Next(Instant now)
    {
        var next = default(Notice);
        foreach (var step in Steps)
        {
            next = step.At > now && !(step.At >= next?.At) ? step : next;
        }

        next ??= Repeated(now).FirstOrDefault(notice => notice.At > now);
        return next?.At >= Until ? null : next;
    }

    /// <summary>The step that stands when the thing becomes known, and every later one, up to and including the first
    /// after <paramref name="upTo"/>.</summary>
    public IEnumerable<Notice> From(Instant known, Instant upTo)
    {
        for (var step = Latest(known) ?? Next(known); step is not null; step = Next(step.At))
        {
            yield return step;
            if (step.At > upTo)
            {
                yield break;
            }
        }
    }

    /// <summary>The same, and weekly from the first one said after a reason for the lateness came in (rules.md A22).</summary>
    /// <param name="explainedAt">Null while there is no reason.</param>
    public static IEnumerable<Notice> Overdue(Notice template, LocalDate due, WorkingDays calendar, Instant? explainedAt)
    {
        if (explainedAt is not { } explained)
        {
            return Overdue(template, due, calendar);
        }

        var before = Overdue(template, due, calendar).TakeWhile((notice, n) => n == 0 || notice.At <= explained).ToList();
        return before.Concat(Weekly(template, before.Count, LocalDate.Max(
            London.DateOf(before[^1].At), calendar.OnOrBefore(London.DateOf(explained))), calendar));
    }

    private static Repetition Weekly(Notice template, int said, LocalDate last, WorkingDays calendar) => new(
        last, Defaults.OverdueWithReasonWorkingDays, Defaults.OverdueWithReasonWorkingDays, calendar,
        (n, at) => template with { Step = $"overdue-{said + n}", Tone = Tone.Overdue, At = at });

    /// <summary>"overdue-1" on the working morning after the due date, "overdue-2" two working days later, and so on
    /// until it is answered.</summary>
    public static IEnumerable<Notice> Overdue(Notice template, LocalDate due, WorkingDays calendar) => new Repetition(
        due, 1, Defaults.OverdueRepeatWorkingDays, calendar,
        (n, at) => template with { Step = $"overdue-{n}", Tone = Tone.Overdue, At = at });

    /// <summary>Without the steps long past, where they can be left out unseen.</summary>
    private IEnumerable<Notice> Repeated(Instant now) => Repeat is Repetition even ? even.Since(now) : Repeat ?? [];
}
