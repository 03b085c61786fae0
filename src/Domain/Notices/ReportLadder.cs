using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>The steps of the reports: to a core group in absence, the single report, each agency's report
/// (rules.md 8.2).</summary>
public static class ReportLadder
{
    /// <summary>On the apology, two working days before, on the morning of the meeting; at its start the chair, or
    /// the key worker where the chair is the one who is away, is told that there is no report. Nothing escalates.</summary>
    public static IEnumerable<Track> ForAbsence(CoreGroupCase @case, Deadline deadline, WorkingDays calendar)
    {
        var notice = Template(@case, deadline) with { Owner = deadline.Owner };
        if (People.Of(Owner(@case, deadline), Roles.Member) is { } member)
        {
            var asked = SendHours.AtOrAfter(deadline.KnownAt, calendar);
            var steps = new List<Notice>
            {
                notice with { Recipient = member, Step = "asked", Tone = Tone.Prompt, At = asked },
            };
            Add(steps, notice with { Recipient = member, Step = "chase-2", Tone = Tone.Chase }, after: asked,
                at: SendHours.Morning(calendar.Before(deadline.LastWorkingDay, Defaults.ChaseSecond)));
            Add(steps, notice with { Recipient = member, Step = "due", Tone = Tone.Due }, after: asked,
                at: SendHours.Morning(deadline.LastWorkingDay));
            yield return new Track(steps, Until: deadline.DueAt);
        }

        var absentee = Owner(@case, deadline)?.Person;
        if (((Recipient?[])[People.Chair(@case), People.KeyWorker(@case)])
            .FirstOrDefault(present => present is not null && present.Address != absentee) is { } chair)
        {
            yield return new Track([
                notice with { Recipient = chair, Step = "missing", Tone = Tone.Overdue, At = deadline.DueAt!.Value }]);
        }
    }

    /// <summary>Ten and five working days before, to members who have not contributed; two working days before and on the
    /// morning of the working target, to the key worker; at the limit itself to key worker, case channel and manager at
    /// once, since only the board's hours are left.</summary>
    public static IEnumerable<Track> ForSingle(CoreGroupCase @case, Deadline deadline, WorkingDays calendar)
    {
        var notice = Template(@case, deadline);
        var target = London.DateOf(ReviewSingleReport.WorkingTarget(deadline, calendar));
        var given = @case.Reports
            .Where(report => report.Rule == deadline.Rule && report.About == deadline.About)
            .Select(report => report.Member)
            .ToHashSet();

        foreach (var member in @case.Attending.Where(m => m.Role != Roles.KeyWorker && !given.Contains(m.Id)))
        {
            yield return new Track([.. Chases(notice with { Recipient = People.Of(member, member.Role)!, Owner = member.Id },
                target, [10, 5], calendar)], Until: deadline.OverdueFrom);
        }

        if (People.KeyWorker(@case) is { } keyWorker)
        {
            var toKeyWorker = notice with { Recipient = keyWorker };
            // A limit at 09:00 or earlier leaves no morning: the word before it is said a working day earlier.
            var morning = SendHours.Morning(target) < deadline.OverdueFrom ? target : calendar.Before(target, 1);
            yield return new Track([
                .. Chases(toKeyWorker, target, [2], calendar),
                toKeyWorker with { Step = "due", Tone = Tone.Due, At = SendHours.Morning(morning) },
                toKeyWorker with { Step = "overdue", Tone = Tone.Overdue, At = deadline.OverdueFrom },
            ]);
        }

        if (People.CaseChannel(@case) is { } channel)
        {
            yield return new Track(
                [notice with { Recipient = channel, Step = "overdue", Tone = Tone.Overdue, At = deadline.OverdueFrom }]);
        }

        if (People.Manager(@case) is { } manager)
        {
            yield return new Track([
                notice with { Recipient = manager, Step = "escalation", Tone = Tone.Escalation, At = deadline.OverdueFrom }]);
        }
    }

    /// <summary>Ten, five and two working days before and on the working day before, to the member; the key worker sees
    /// who is missing on the working day before and at the start. The manager is not told: only the key worker may take it
    /// further.</summary>
    public static IEnumerable<Track> ForAgency(CoreGroupCase @case, Deadline deadline, WorkingDays calendar)
    {
        var notice = Template(@case, deadline);
        var dayBefore = SendHours.Morning(calendar.Before(deadline.Due, 1));
        var owner = Owner(@case, deadline);
        if (People.Of(owner, owner?.Role ?? Roles.Member) is { } member)
        {
            yield return new Track([.. Chases(notice with { Recipient = member, Owner = deadline.Owner }, deadline.Due,
                [.. Defaults.ReviewReportChases, 1], calendar)], Until: deadline.OverdueFrom);
        }

        if (People.KeyWorker(@case) is { } keyWorker)
        {
            var toKeyWorker = notice with { Recipient = keyWorker };
            yield return new Track([
                toKeyWorker with { Step = "day-before", Tone = Tone.Due, At = dayBefore },
                toKeyWorker with { Step = "overdue", Tone = Tone.Overdue, At = deadline.OverdueFrom },
            ]);
        }
    }

    private static IEnumerable<Notice> Chases(
        Notice notice, LocalDate target, int[] workingDaysBefore, WorkingDays calendar) =>
        workingDaysBefore.Select(days => notice with
        {
            Step = $"chase-{days}",
            Tone = Tone.Chase,
            At = SendHours.Morning(calendar.Before(target, days)),
        });

    private static void Add(List<Notice> steps, Notice notice, Instant after, Instant at)
    {
        if (at > after)
        {
            steps.Add(notice with { At = at });
        }
    }

    private static Notice Template(CoreGroupCase @case, Deadline deadline) => new(
        @case.Reference, deadline.Rule, deadline.Due, "", Tone.Prompt, new Recipient(Audience.Person, "", ""),
        deadline.OverdueFrom, IsServiceReminder: deadline.IsServiceReminder);

    private static Member? Owner(CoreGroupCase @case, Deadline deadline) =>
        @case.Group.Members.FirstOrDefault(member => member.Id == deadline.Owner);
}
