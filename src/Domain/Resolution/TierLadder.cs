using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>The steps of the two resolution meetings: arrange by; five and two working days before; on the day; overdue. Where
/// one is booked in time nobody is chased: it is asked afterwards whether it was held.</summary>
internal static class TierLadder
{
    public static IEnumerable<Track> Tier1(
        CoreGroupCase @case, Deadline deadline, IReadOnlyList<ResolutionProcess> processes, LadderSteps steps, WorkingDays calendar)
    {
        var waiting = processes.Where(process => process.Tier1HeldOn is null).ToList();
        var convener = waiting.Select(process => ResolutionPeople.ToConvener(process, @case)).OfType<Recipient>().FirstOrDefault();
        var manager = People.Manager(@case);
        var booked = BookedFor(waiting.Select(process => process.Tier1BookedFor));
        foreach (var track in booked is { } date ? Invited(@case, waiting, steps, date, calendar) : [])
        {
            yield return track;
        }

        if (booked is { } inTime && (inTime <= deadline.Due || deadline.IsServiceReminder))
        {
            if (manager is not null)
            {
                yield return WasItHeld(steps, manager, inTime, calendar);
            }

            yield break;
        }

        if (convener is not null)
        {
            // Of the trigger itself the Team Manager is told by its own card that morning.
            yield return Arrange(steps, convener, deadline, calendar, isNews: deadline.Trigger != ProcessDates.AtTrigger);
        }

        if (deadline.IsServiceReminder)
        {
            yield break;
        }

        if (manager is not null && manager != convener)
        {
            yield return new Track(
            [
                steps.To(manager, "due", Tone.Due, SendHours.Morning(deadline.LastWorkingDay)),
                steps.To(manager, "escalation", Tone.Escalation, steps.FirstOverdue),
            ]);
        }

        if ((People.CaseChannel(@case) ?? ChannelLadder.Instead(@case, convener)) is { } channel)
        {
            yield return new Track([steps.To(channel, "overdue", Tone.Overdue, steps.FirstOverdue)]);
        }

        if (ResolutionPeople.ToSeniorManager(@case) is { Role: Roles.SeniorManager } senior)
        {
            yield return new Track([steps.To(senior, "escalation", Tone.Escalation, steps.EscalationAfter)]);
        }
    }

    public static IEnumerable<Track> Tier2(
        CoreGroupCase @case, Deadline deadline, IReadOnlyList<ResolutionProcess> processes, LadderSteps steps, WorkingDays calendar)
    {
        var waiting = processes.Where(process => process.Tier2HeldOn is null).ToList();
        var senior = ResolutionPeople.ToSeniorManager(@case);
        if (BookedFor(waiting.Select(process => process.Tier2BookedFor)) is { } booked && booked <= deadline.Due)
        {
            if (senior is not null)
            {
                yield return WasItHeld(steps, senior, booked, calendar);
            }

            yield break;
        }

        if (senior is not null)
        {
            yield return Arrange(steps, senior, deadline, calendar);
        }

        if (People.Manager(@case) is { } manager && manager != senior)
        {
            yield return new Track([steps.To(manager, "escalation", Tone.Escalation, steps.FirstOverdue)]);
        }

        // Whoever else stands in the register as a senior manager: the deputy or the head of service.
        foreach (var other in @case.Professionals.Where(member => member.Role is Roles.SeniorManager).Skip(1))
        {
            yield return new Track([steps.To(People.Of(other, other.Role)!, "escalation", Tone.Escalation, steps.FirstOverdue)]);
        }
    }

    private static LocalDate? BookedFor(IEnumerable<LocalDate?> dates)
    {
        var all = dates.ToList();
        return all.Count > 0 && all.TrueForAll(date => date is not null) ? all.Max() : null;
    }

    private static Track Arrange(LadderSteps steps, Recipient to, Deadline deadline, WorkingDays calendar, bool isNews = true)
    {
        var due = steps.To(to, "due", Tone.Due, SendHours.Morning(deadline.LastWorkingDay));
        var overdue = Track.Overdue(due, deadline.Due, calendar);
        return new Track(
            [
                .. isNews && steps.AtOnce <= due.At ? [steps.To(to, "book-by", Tone.Prompt, steps.AtOnce)] : (Notice[])[],
                .. ((int[])[Defaults.ChaseFirst, Defaults.ChaseSecond])
                    .Select(days => steps.To(to, $"chase-{days}", Tone.Chase, SendHours.Morning(calendar.Before(deadline.LastWorkingDay, days))))
                    .Where(chase => chase.At > steps.AtOnce),
                due,
            ],
            deadline.IsServiceReminder ? overdue.Take(1) : overdue);
    }

    private static Track WasItHeld(LadderSteps steps, Recipient chair, LocalDate booked, WorkingDays calendar)
    {
        var asked = steps.To(chair, $"held-{booked:uuuu-MM-dd}", Tone.Question, SendHours.Morning(calendar.Add(booked, 1)));
        return new Track([asked], Track.Overdue(asked, booked, calendar).Skip(1)
            .Select((notice, n) => notice with { Step = $"{asked.Step}-{n + 2}", Tone = Tone.Question }));
    }

    /// <summary>The professionals of the core group are told of the meeting once; the family is not invited to it.</summary>
    private static IEnumerable<Track> Invited(
        CoreGroupCase @case, IReadOnlyList<ResolutionProcess> processes, LadderSteps steps, LocalDate date, WorkingDays calendar)
    {
        if (processes.SelectMany(process => process.Steps).LastOrDefault(step => step.Transition is "T08" or "T09") is not { } booking)
        {
            return [];
        }

        return @case.Attending.Select(member => People.Of(member, member.Role)).OfType<Recipient>().DistinctBy(to => to.Address)
            .Select(to => new Track(
                [steps.To(to, $"invited-{date:uuuu-MM-dd}", Tone.Advice, SendHours.AtOrAfter(booking.At, calendar))],
                Until: SendHours.Morning(calendar.Add(date, 1))));
    }
}
