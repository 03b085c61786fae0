using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>Who is told of the dates of the resolution process, and when (rules.md 8.1, 8.2). What has no number is asked for
/// and never called overdue.</summary>
public static class ResolutionLadder
{
    /// <summary>Months before the automatic trigger.</summary>
    private static readonly int[] Forewarnings = [3, 1];

    /// <summary>Weeks after Tier 1 at which the Team Manager and the social worker are asked about the risk.</summary>
    private static readonly int[] WeeksOfReview = [6, 10, 11];

    public static IEnumerable<Track> For(CoreGroupCase @case, Board board, Deadline deadline, WorkingDays calendar)
    {
        var steps = new LadderSteps(@case, deadline, calendar);
        return deadline.Rule switch
        {
            RuleIds.ResolutionTrigger => Trigger(@case, deadline, steps, calendar),
            RuleIds.Tier1Arrange or RuleIds.Tier1ArrangeAutomatic => TierLadder.Tier1(@case, deadline, Processes(), steps, calendar),
            RuleIds.Tier2Meeting => TierLadder.Tier2(@case, deadline, Processes(), steps, calendar),
            RuleIds.Tier1MaxDuration => TwelveWeeks(@case, deadline, steps, calendar),
            RuleIds.Tier1OutcomeShared => Processes().Where(process => process.SharedOn is null)
                .SelectMany(process => Shared(@case, process, steps)).DistinctBy(track => track.Steps[0].Key),
            RuleIds.DelayAgreement => Agreement(@case, board, deadline, Processes(), steps),
            RuleIds.DelayReview => Review(@case, deadline, Processes(), steps),
            RuleIds.ManagerUpdate => Update(@case, steps),
            RuleIds.ResolutionOutcomeReport => Report(@case, deadline, Processes(), steps),
            _ => [],
        };

        IReadOnlyList<ResolutionProcess> Processes() => ResolutionDeadlines.ProcessesOf(deadline, @case, board, calendar);
    }

    private static IEnumerable<Track> Trigger(CoreGroupCase @case, Deadline deadline, LadderSteps steps, WorkingDays calendar)
    {
        var (manager, keyWorker, officer) = (People.Manager(@case), People.KeyWorker(@case), ResolutionPeople.ToReviewingOfficer(@case));
        if (deadline.Trigger == TriggerDates.Listed)
        {
            return new[] { manager, officer }.OfType<Recipient>().Select(to => new Track(
                [steps.To(to, "listed", Tone.Advice, steps.AtOnce)], Until: SendHours.Morning(calendar.Add(deadline.Due, 1))));
        }

        var isMonths = deadline.Anchor < deadline.Due;
        var reached = isMonths
            ? SendHours.Morning(calendar.OnOrAfter(deadline.Due))
            : SendHours.Morning(calendar.Add(London.DateOf(deadline.KnownAt), 1));
        return new[] { manager, keyWorker, officer, People.CaseChannel(@case) }.OfType<Recipient>().Select(to => new Track(
        [
            .. (isMonths && (to == manager || to == keyWorker) ? Forewarnings : []).Select(months => steps.To(
                to, $"months-{months}", Tone.Advice, SendHours.Morning(calendar.OnOrAfter(deadline.Due.PlusMonths(-months))))),
            steps.To(to, "reached", Tone.Prompt, reached),
        ]));
    }

    private static IEnumerable<Track> TwelveWeeks(CoreGroupCase @case, Deadline deadline, LadderSteps steps, WorkingDays calendar)
    {
        Notice[] Weeks(Recipient to) => [.. WeeksOfReview.Select(week => (Week: week, Day: deadline.Anchor.PlusWeeks(week)))
            .Where(each => each.Day < deadline.LastWorkingDay)
            .Select(each => steps.To(to, $"week-{each.Week}", Tone.Chase, SendHours.Morning(calendar.OnOrAfter(each.Day))))];

        if (People.KeyWorker(@case) is { } keyWorker)
        {
            yield return new Track(Weeks(keyWorker), Until: deadline.OverdueFrom);
        }

        if (People.Manager(@case) is { } manager)
        {
            var due = steps.To(manager, "due", Tone.Due, SendHours.Morning(deadline.LastWorkingDay));
            yield return new Track([.. Weeks(manager), due], Track.Overdue(due, deadline.Due, calendar));
        }

        if (ResolutionPeople.ToSeniorManager(@case) is { Role: Roles.SeniorManager } senior)
        {
            yield return new Track([steps.To(senior, "escalation", Tone.Escalation, steps.EscalationAfter)]);
        }
    }

    /// <summary>At once, on the next working day, and every working day: it is to be shared without delay.</summary>
    private static IEnumerable<Track> Shared(CoreGroupCase @case, ResolutionProcess process, LadderSteps steps)
    {
        if (ResolutionPeople.ToSharer(process, @case) is { } sharer)
        {
            yield return new Track([steps.To(sharer, "asked", Tone.Prompt, steps.AtOnce)], steps.Again(sharer, every: 1));
        }

        if (People.Manager(@case) is { } manager && manager.Address != process.Sharer)
        {
            yield return new Track([steps.To(manager, "missing", Tone.Advice, steps.EscalationAfter)]);
        }
    }

    private static IEnumerable<Track> Agreement(
        CoreGroupCase @case, Board board, Deadline deadline, IReadOnlyList<ResolutionProcess> processes, LadderSteps steps) =>
        (board.On(deadline.Anchor).Resolution?.DelayApprovers?.Value ?? [])
            .Where(role => processes.Any(process => process.Delay is { AgreedOn: null, RefusedOn: null } delay && !delay.HasAgreed(role)))
            .Select(role => ResolutionPeople.ToApprover(role, @case)).OfType<Recipient>()
            .Select(to => new Track([steps.To(to, "asked", Tone.Question, steps.AtOnce)], steps.Again(to)));

    private static IEnumerable<Track> Review(
        CoreGroupCase @case, Deadline deadline, IReadOnlyList<ResolutionProcess> processes, LadderSteps steps) =>
        new[] { People.KeyWorker(@case), People.Manager(@case) }.OfType<Recipient>()
            .Where(to => processes.Any(process => process.Delay is { EndedOn: null } delay
                && !delay.Reviews.Exists(review => review.As == to.Role && review.On >= deadline.Due)))
            .Select(to => new Track([steps.To(to, "asked", Tone.Question, steps.NextWorkingDay)], steps.Again(to, from: 1)));

    /// <summary>Once, on the working day after the core group.</summary>
    private static IEnumerable<Track> Update(CoreGroupCase @case, LadderSteps steps) =>
        People.KeyWorker(@case) is { } keyWorker ? [new Track([steps.To(keyWorker, "update", Tone.Prompt, steps.NextWorkingDay)])] : [];

    private static IEnumerable<Track> Report(
        CoreGroupCase @case, Deadline deadline, IReadOnlyList<ResolutionProcess> processes, LadderSteps steps)
    {
        var isTier1 = processes.Any(process => process.Tier1HeldOn == deadline.Due && process.Tier1ReportedOn is null);
        if ((isTier1 ? People.Manager(@case) : ResolutionPeople.ToSeniorManager(@case)) is { } chair)
        {
            yield return new Track([steps.To(chair, "asked", Tone.Question, steps.NextWorkingDay)], steps.Again(chair, from: 1));
        }

        if (isTier1 && ResolutionPeople.ToSeniorManager(@case) is { Role: Roles.SeniorManager } senior)
        {
            yield return new Track([steps.To(senior, "missing", Tone.Advice, steps.EscalationAfter)]);
        }
    }
}
