using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using NodaTime;
using S = CoreGroupBot.Domain.Resolution.ResolutionState;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>The dates of one process. What the board is silent on has none; after the automatic trigger the service reminds of
/// Tier 1 on its own account (rules.md A48).</summary>
internal sealed record ProcessDates(CoreGroupCase Case, Board Board, ResolutionProcess Process, WorkingDays Calendar)
{
    /// <summary>Working days of the service reminder after the automatic trigger.</summary>
    public const int ServiceReminderWorkingDays = 10;

    /// <summary>What day 0 is where no delay has moved it.</summary>
    public static string AtTrigger => Say("automatic trigger reached");

    private ResolutionRules Rules => Board.Resolution!;

    // Before Tier 1 an end leaves nothing to hold.
    private bool NeedsTier1 => Process.Tier1HeldOn is not null || Process.IsOpen;

    public IEnumerable<Deadline> OfTier1()
    {
        if (!NeedsTier1)
        {
            yield break;
        }

        if (Process.IsAutomatic)
        {
            if (Process.State is not S.Delayed)
            {
                yield return new Deadline
                {
                    Rule = RuleIds.Tier1ArrangeAutomatic,
                    Board = Board.Key,
                    Trigger = Process.ArrangeFrom == Process.OpenedOn ? AtTrigger : Say("delay of the automatic trigger ended"),
                    Anchor = Process.ArrangeFrom,
                    Kind = DueKind.By,
                    Unit = CountUnit.WorkingDays,
                    Amount = ServiceReminderWorkingDays,
                    Due = Calendar.Add(Process.ArrangeFrom, ServiceReminderWorkingDays),
                    LastWorkingDay = Calendar.Add(Process.ArrangeFrom, ServiceReminderWorkingDays),
                    Force = Force.Recommended,
                    Source = null,
                    AnsweredOn = Process.Tier1HeldOn,
                    KnownAt = Process.ArrangeFromAt,
                };
            }
        }
        else if (Rules.Tier1ArrangeWorkingDays is { } within)
        {
            yield return WorkingDays(
                RuleIds.Tier1Arrange, within, Say("resolution request submitted"), Process.ArrangeFrom, Process.Tier1HeldOn, Process.ArrangeFromAt);
        }
    }

    public IEnumerable<Deadline> OfDelays()
    {
        foreach (var delay in Process.Delays)
        {
            if (Rules.DelayApprovers is { } approvers)
            {
                yield return Asked(RuleIds.DelayAgreement, DueKind.Undated, approvers.Force, approvers.Source, Say("delay proposed"),
                    delay.ProposedOn, delay.AgreedOn ?? delay.RefusedOn, delay.ProposedAt);
            }

            if (Rules.DelayReviewedAt is not { } reviewed || delay.AgreedOn is not { } agreed)
            {
                continue;
            }

            foreach (var meeting in Case.Meetings.Values.Where(m => m.Date >= agreed && !(m.Date > delay.EndedOn)))
            {
                yield return Asked(RuleIds.DelayReview, DueKind.AtEvent, reviewed.Force, reviewed.Source,
                    Say("core group held while the delay runs"), meeting.Date, delay.EndedOn ?? ReviewedOn(delay, meeting.Date), meeting.RecordedAt);
            }
        }
    }

    public IEnumerable<Deadline> AfterTier1()
    {
        if (Process is not { Tier1HeldOn: { } held, Tier1HeldAt: { } at })
        {
            yield break;
        }

        if (Rules.Tier1OutcomeShared is { } shared)
        {
            yield return Asked(RuleIds.Tier1OutcomeShared, DueKind.Undated, shared.Force, shared.Source, Say("Tier 1 held"), held, Process.SharedOn, at);
        }

        if (Rules.OutcomeReportTo is { } reported)
        {
            yield return Asked(
                RuleIds.ResolutionOutcomeReport, DueKind.Undated, reported.Force, reported.Source, Say("Tier 1 held"), held, Process.Tier1ReportedOn, at);
        }

        if (Rules.CoreGroupAfterTier1Weeks is { } weeks)
        {
            yield return Weeks(RuleIds.CoreGroupAfterTier1, weeks, held, Case.FirstMeetingAfter(held), at);
        }

        if (Rules.Tier1MaxWeeks is { } most)
        {
            yield return Weeks(RuleIds.Tier1MaxDuration, most, held, DecidedOn(), at);
        }

        if (Rules.TeamManagerUpdated is { Value: true } update)
        {
            foreach (var meeting in Case.Meetings.Values.Where(m => m.Date > held && !(m.Date > Tier1Over)))
            {
                yield return Asked(RuleIds.ManagerUpdate, DueKind.AtEvent, update.Force, update.Source,
                    Say("core group held while Tier 1 runs"), meeting.Date, UpdatedOn(meeting.Date), meeting.RecordedAt);
            }
        }
    }

    /// <summary>From the end of the twelve weeks, or from an earlier escalation (rules.md A54).</summary>
    public IEnumerable<Deadline> OfTier2()
    {
        if (Process is not { Tier2RequiredAt: { } required, Tier1Deadline: { } deadline })
        {
            yield break;
        }

        if (Rules.Tier2ArrangeWorkingDays is { } within)
        {
            var isEarly = Process.EscalatedOn < deadline;
            yield return WorkingDays(
                RuleIds.Tier2Meeting, within, isEarly ? Say("taken to the senior manager") : Say("twelve weeks of Tier 1 over"),
                isEarly ? Process.EscalatedOn!.Value : deadline, Process.Tier2HeldOn, required);
        }

        if (Rules.OutcomeReportTo is { } reported && Process is { Tier2HeldOn: { } held, Tier2HeldAt: { } at })
        {
            yield return Asked(
                RuleIds.ResolutionOutcomeReport, DueKind.Undated, reported.Force, reported.Source, Say("Tier 2 held"), held, Process.Tier2ReportedOn, at);
        }
    }

    /// <summary>The twelve weeks are answered by the reduction recorded, by the escalation, or by Tier 2 being booked.</summary>
    private LocalDate? DecidedOn() =>
        Process.Outcome is Outcomes.RiskReduced ? Process.EndedOn
        : Process.EscalatedOn is { } escalated ? escalated
        : Process.Steps.Find(step => step.Transition is "T17") is { } booked ? London.DateOf(booked.At)
        : null;

    private LocalDate? Tier1Over => Process.EndedOn ?? Process.EscalatedOn ?? Process.Tier1Deadline;

    /// <summary>Whoever reviews the risk has been told; after the next core group there is something new to tell.</summary>
    private LocalDate? UpdatedOn(LocalDate meeting) => new[]
    {
        Process.RiskReviews.Where(review => review.On >= meeting).Select(review => (LocalDate?)review.On).Min(),
        Case.FirstMeetingAfter(meeting), Process.EndedOn, Process.EscalatedOn,
    }.Min();

    private static LocalDate? ReviewedOn(Delay delay, LocalDate meeting)
    {
        var reviews = delay.Reviews.FindAll(review => review.On >= meeting);
        return reviews.Exists(review => review.As is Roles.KeyWorker) && reviews.Exists(review => review.As is Roles.KeyWorkerManager)
            ? reviews.GroupBy(review => review.As).Max(each => each.Min(review => review.On))
            : null;
    }

    private Deadline WorkingDays(
        string rule, Cited<int> within, string trigger, LocalDate anchor, LocalDate? answered, Instant knownAt) => new()
        {
            Rule = rule,
            Board = Board.Key,
            Trigger = trigger,
            Anchor = anchor,
            Kind = DueKind.By,
            Unit = CountUnit.WorkingDays,
            Amount = within.Value,
            Due = Calendar.Add(anchor, within.Value),
            LastWorkingDay = Calendar.Add(anchor, within.Value),
            Force = within.Force,
            Source = within.Source,
            AnsweredOn = answered,
            KnownAt = knownAt,
        };

    private Deadline Weeks(string rule, Cited<int> weeks, LocalDate held, LocalDate? answered, Instant knownAt) => new()
    {
        Rule = rule,
        Board = Board.Key,
        Trigger = Say("Tier 1 held"),
        Anchor = held,
        Kind = DueKind.By,
        Unit = CountUnit.Weeks,
        Amount = weeks.Value,
        Due = held.PlusWeeks(weeks.Value),
        LastWorkingDay = Calendar.OnOrBefore(held.PlusWeeks(weeks.Value)),
        Force = weeks.Force,
        Source = weeks.Source,
        AnsweredOn = answered,
        KnownAt = knownAt,
    };

    private Deadline Asked(
        string rule, DueKind kind, Force force, Citation source, string trigger, LocalDate on, LocalDate? answered, Instant knownAt) => new()
        {
            Rule = rule,
            Board = Board.Key,
            Trigger = trigger,
            Anchor = on,
            Kind = kind,
            Unit = CountUnit.None,
            Amount = 0,
            Due = on,
            LastWorkingDay = on,
            Force = force,
            Source = source,
            AnsweredOn = answered,
            KnownAt = knownAt,
        };
}
