using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Explaining;

public enum StepState
{
    Told,

    /// <summary>Decided, and not sent yet.</summary>
    Waiting,

    /// <summary>It could not be delivered.</summary>
    Refused,

    /// <summary>Its time passed without it: a later step stood by then, or it is about to be said.</summary>
    Passed,

    ToCome,
}

/// <summary>One step of a deadline's ladder.</summary>
/// <param name="At">When it was said; until it is, when it is to be.</param>
public sealed record LadderStep(Notice Notice, StepState State, Instant At);

/// <summary>Who is told of a deadline when.</summary>
public static class WhoIsTold
{
    /// <summary>The steps of a deadline as if it stayed open, in the order of time: to each recipient up to and including
    /// the first after <paramref name="upTo"/>. None where another date binds the same core group: its cards name this one.
    /// </summary>
    public static IReadOnlyList<Notice> Planned(
        CoreGroupCase @case, Board board, Deadline deadline, WorkingDays calendar, Instant upTo) =>
        Steps(@case, board, deadline, Deadlines.BindingNextMeeting(Deadlines.Of(@case, board, calendar)), calendar, upTo);

    /// <summary>The same of an answered deadline, or as if no other date were set for the same core group.</summary>
    public static IReadOnlyList<Notice> Alone(
        CoreGroupCase @case, Board board, Deadline deadline, WorkingDays calendar, Instant upTo) =>
        Steps(@case, board, deadline, binding: null, calendar, upTo);

    /// <summary>Every step past and to come. Of a deadline that is answered only what was said; of repetitions without
    /// end the next one.</summary>
    public static IReadOnlyList<LadderStep> Of(
        CoreGroupCase @case, Board board, Deadline deadline, WorkingDays calendar, Instant now, IReadOnlyList<Told> told)
    {
        var said = told.Where(each => IsAbout(each.Notice, deadline)).ToList();
        var keys = said.Select(each => each.Notice.Key).ToHashSet(StringComparer.Ordinal);
        var planned = deadline.IsOpen ? Planned(@case, board, deadline, calendar, Instant.Max(now, LastStep(deadline, calendar))) : [];
        return
        [
            .. said.Select(each => new LadderStep(each.Notice, StateOf(each), each.SentAt ?? each.Notice.At))
                .Concat(WithoutRepetitions(planned.Where(notice => !keys.Contains(notice.Key)), now)
                    .Select(notice => new LadderStep(notice, notice.At > now ? StepState.ToCome : StepState.Passed, notice.At)))
                .OrderBy(step => step.At),
        ];
    }

    public static bool IsAbout(Notice notice, Deadline deadline) =>
        notice.Rule == deadline.Rule && notice.Due == deadline.Due
        && (notice.Owner is null || deadline.Owner is null || notice.Owner == deadline.Owner)
        && (deadline.Item is not { } item || ActionLadder.IsAbout(notice, item));

    /// <summary>The morning of the last step that is no repetition: the escalation of a paper that is overdue.</summary>
    public static Instant LastStep(Deadline deadline, WorkingDays calendar) =>
        SendHours.Morning(calendar.Add(deadline.Due, 1 + Defaults.EscalatePaperAfter));

    /// <summary>Whether it says again what the first word of it being overdue has said.</summary>
    public static bool IsRepetition(Notice notice) =>
        notice.Step.StartsWith("overdue-", StringComparison.Ordinal) && notice.Step != "overdue-1";

    private static IReadOnlyList<Notice> Steps(
        CoreGroupCase @case, Board board, Deadline deadline, Deadline? binding, WorkingDays calendar, Instant upTo) =>
    [
        .. NoticePlan.Tracks(@case, board, [deadline with { AnsweredOn = null }], binding, calendar)
            .SelectMany(track => track.From(deadline.KnownAt, upTo))
            .Where(notice => IsAbout(notice, deadline))
            .DistinctBy(notice => notice.Key)
            .OrderBy(notice => notice.At)
            .ThenBy(notice => notice.Key, StringComparer.Ordinal),
    ];

    private static StepState StateOf(Told told) =>
        told.Refused ? StepState.Refused : told.SentAt is null ? StepState.Waiting : StepState.Told;

    private static IEnumerable<Notice> WithoutRepetitions(IEnumerable<Notice> steps, Instant now)
    {
        var repeated = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            if (!IsRepetition(step) || (step.At > now && repeated.Add(step.Recipient.Address)))
            {
                yield return step;
            }
        }
    }
}
