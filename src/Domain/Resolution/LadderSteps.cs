using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>The steps of one deadline's ladder.</summary>
internal sealed record LadderSteps(CoreGroupCase Case, Deadline Deadline, WorkingDays Calendar)
{
    public Instant AtOnce => SendHours.AtOrAfter(Deadline.KnownAt, Calendar);

    /// <summary>The working morning after it came to be known.</summary>
    public Instant NextWorkingDay => SendHours.Morning(Calendar.Add(London.DateOf(AtOnce), 1));

    public Instant FirstOverdue => SendHours.Morning(Calendar.Add(Deadline.Due, 1));

    /// <summary>Some working days after the first word that it is still to come.</summary>
    public Instant EscalationAfter => SendHours.Morning(Calendar.Add(
        Deadline.Kind is DueKind.By ? Calendar.Add(Deadline.Due, 1) : London.DateOf(NextWorkingDay), Defaults.EscalatePaperAfter));

    public Notice To(Recipient recipient, string step, Tone tone, Instant at) => new(
        Case.Reference, Deadline.Rule, Deadline.Due, step, tone, recipient, at, IsServiceReminder: Deadline.IsServiceReminder);

    /// <summary>"asked-2" and so on without end.</summary>
    /// <param name="every">Working days between.</param>
    /// <param name="from">Working days after it came to be known on which it was first asked.</param>
    public IEnumerable<Notice> Again(Recipient recipient, int every = Defaults.OverdueRepeatWorkingDays, int from = 0) =>
        new Repetition(
            London.DateOf(AtOnce), from + every, every, Calendar, (n, at) => To(recipient, $"asked-{n + 1}", Tone.Question, at));
}
