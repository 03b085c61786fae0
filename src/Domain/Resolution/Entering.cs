using CoreGroupBot.Domain.Boards;
using NodaTime;
using static CoreGroupBot.Domain.Resolution.ResolutionAct;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>What an event is in the table, of which day it is, and what it leaves in the process.</summary>
internal static class Entering
{
    public static ResolutionAct ActOf(ResolutionEvent happened) => happened switch
    {
        ResolutionRequested => Request,
        ResolutionWithdrawn => Withdraw,
        DelayProposed => ProposeDelay,
        DelayAgreed => AgreeDelay,
        DelayRefused => RefuseDelay,
        DelayReviewed => ReviewDelay,
        DelayEnded => EndDelay,
        ParentsTold => TellParents,
        Tier1Booked => BookTier1,
        Tier1Cancelled => CancelTier1,
        Tier1Held => HoldTier1,
        Tier1Shared => ShareTier1,
        RiskReviewed { Significant: true } => FindRiskReduced,
        RiskReviewed => FindRiskNotReduced,
        Tier2Escalated => Escalate,
        Tier2Booked => BookTier2,
        Tier2Cancelled => CancelTier2,
        Tier2Held => HoldTier2,
        TierOutcomeReported => ReportOutcome,
        ResolutionClosed => Close,
        _ => throw Unknown(happened),
    };

    /// <summary>A booking is of the day for which it is: when it was made says the entry.</summary>
    public static LocalDate DayOf(ResolutionEvent happened) => happened switch
    {
        ResolutionRequested e => e.On,
        ResolutionWithdrawn e => e.On,
        DelayProposed e => e.On,
        DelayAgreed e => e.On,
        DelayRefused e => e.On,
        DelayReviewed e => e.On,
        DelayEnded e => e.On,
        ParentsTold e => e.On,
        Tier1Booked e => e.Date,
        Tier1Cancelled e => e.On,
        Tier1Held e => e.HeldOn,
        Tier1Shared e => e.On,
        RiskReviewed e => e.On,
        Tier2Escalated e => e.On,
        Tier2Booked e => e.Date,
        Tier2Cancelled e => e.On,
        Tier2Held e => e.HeldOn,
        TierOutcomeReported e => e.On,
        ResolutionClosed e => e.On,
        _ => throw Unknown(happened),
    };

    public static ResolutionProcess Into(ResolutionProcess process, ResolutionEntry entry, ResolutionRules rules) => entry.Event switch
    {
        ResolutionWithdrawn e => process with { EndedOn = e.On, Outcome = Outcomes.Withdrawn },
        DelayProposed e => process with { Delays = process.Delays.Add(new Delay(e.Ground, e.On, entry.At, [], [])) },
        DelayAgreed e => OfDelay(process, delay => Agreed(delay, new Agreement(e.As, entry.By, e.On), rules)),
        DelayRefused e => OfDelay(process, delay => delay with { RefusedOn = e.On }),
        DelayReviewed e => OfDelay(
            process, delay => delay with { Reviews = delay.Reviews.Add(new Agreement(e.As, entry.By, e.On)) }),
        DelayEnded e => OfDelay(process, delay => delay with { EndedOn = e.On }) with { ArrangeFrom = e.On, ArrangeFromAt = entry.At },
        ParentsTold e => process with { ParentsToldOn = process.ParentsToldOn ?? e.On },
        Tier1Booked e => process with { Tier1BookedFor = e.Date, Tier1Invited = e.Invited },
        Tier1Cancelled => process with { Tier1BookedFor = null, Tier1Invited = Invited.Nobody },
        Tier1Held e => process with
        {
            Tier1HeldOn = e.HeldOn,
            Tier1HeldAt = entry.At,
            Sharer = e.Sharer,
            Tier1Deadline = rules.Tier1MaxWeeks is { } weeks ? e.HeldOn.PlusWeeks(weeks.Value) : null,
        },
        Tier1Shared e => process with { SharedOn = process.SharedOn ?? e.On },
        RiskReviewed e => process with
        {
            RiskReviews = process.RiskReviews.Add(new RiskReview(e.On, e.Significant, e.Evidence, entry.By)),
            EndedOn = e.Significant ? e.On : null,
            Outcome = e.Significant ? Outcomes.RiskReduced : null,
        },
        Tier2Escalated e => process with { EscalatedOn = process.EscalatedOn ?? e.On, EscalatedAt = process.EscalatedAt ?? entry.At },
        Tier2Booked e => process with { Tier2BookedFor = e.Date, Tier2Invited = e.Invited },
        Tier2Cancelled => process with { Tier2BookedFor = null, Tier2Invited = Invited.Nobody },
        Tier2Held e => process with { Tier2HeldOn = e.HeldOn, Tier2HeldAt = entry.At },
        TierOutcomeReported { Tier: 1 } e => process with { Tier1ReportedOn = process.Tier1ReportedOn ?? e.On },
        TierOutcomeReported e => process with { Tier2ReportedOn = process.Tier2ReportedOn ?? e.On },
        ResolutionClosed e => process with { EndedOn = e.On, Outcome = e.Outcome },
        _ => throw Unknown(entry.Event),
    };

    /// <summary>In force once every approver that the board names has agreed, each of them another person.</summary>
    private static Delay Agreed(Delay delay, Agreement agreement, ResolutionRules rules)
    {
        var all = delay.Agreements.Add(agreement);
        var approvers = rules.DelayApprovers?.Value ?? [];
        var isAgreed = approvers.All(role => all.Exists(each => each.As == role))
            && all.Select(each => each.By).Distinct(StringComparer.Ordinal).Count() >= approvers.Count;
        return delay with { Agreements = all, AgreedOn = isAgreed ? agreement.On : null };
    }

    private static ResolutionProcess OfDelay(ResolutionProcess process, Func<Delay, Delay> change) =>
        process.Delay is { } delay ? process with { Delays = process.Delays.SetItem(process.Delays.Count - 1, change(delay)) } : process;

    private static ArgumentOutOfRangeException Unknown(ResolutionEvent happened) =>
        new(nameof(happened), happened.GetType().Name, "Unknown case event.");
}
