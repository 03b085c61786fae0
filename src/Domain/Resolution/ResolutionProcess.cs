using System.Collections.Immutable;
using NodaTime;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>One change, or one note, of a process.</summary>
/// <param name="Transition">"T01" to "T21", or "note".</param>
/// <param name="On">The day it is of: a meeting's own day, not the day on which it was entered.</param>
/// <param name="At">When it came to be known or, where time alone moved it, when that day began.</param>
/// <param name="By">Entra object id; null where time alone moved it.</param>
public sealed record ResolutionStep(
    string Transition, ResolutionState From, ResolutionState To, LocalDate On, Instant At, string? By);

public sealed record Agreement(string As, string By, LocalDate On);

/// <summary>A delay of the automatic trigger, from its proposal on.</summary>
public sealed record Delay(
    string Ground,
    LocalDate ProposedOn,
    Instant ProposedAt,
    ImmutableList<Agreement> Agreements,
    ImmutableList<Agreement> Reviews)
{
    public LocalDate? AgreedOn { get; init; }
    public LocalDate? RefusedOn { get; init; }
    public LocalDate? EndedOn { get; init; }

    public bool HasAgreed(string role) => Agreements.Exists(agreement => agreement.As == role);
}

public sealed record RiskReview(LocalDate On, bool Significant, string Evidence, string By);

/// <summary>One resolution process of one child, from what opened it to its end.</summary>
public sealed record ResolutionProcess
{
    public required string Child { get; init; }

    /// <summary>A key of <see cref="Origins"/>.</summary>
    public required string Origin { get; init; }

    public required ResolutionState State { get; init; }
    public required LocalDate OpenedOn { get; init; }
    public required Instant OpenedAt { get; init; }
    public required ImmutableList<ResolutionStep> Steps { get; init; }

    /// <summary>Id of the member who asked; null for the automatic trigger.</summary>
    public string? Requester { get; init; }

    public LocalDate? OnForm { get; init; }

    /// <summary>The automatic trigger was reached while this was open: noted, and no second one opened (rules.md A62).</summary>
    public LocalDate? TriggerNotedOn { get; init; }

    /// <summary>Day 0 of the Tier 1 clock: the request, the trigger, or the end of a delay.</summary>
    public required LocalDate ArrangeFrom { get; init; }

    public required Instant ArrangeFromAt { get; init; }

    /// <summary>The last is the one that counts.</summary>
    public ImmutableList<Delay> Delays { get; init; } = [];

    public LocalDate? ParentsToldOn { get; init; }
    public LocalDate? Tier1BookedFor { get; init; }
    public Invited Tier1Invited { get; init; } = Invited.Nobody;
    public LocalDate? Tier1HeldOn { get; init; }
    public Instant? Tier1HeldAt { get; init; }
    public string? Sharer { get; init; }
    public LocalDate? SharedOn { get; init; }
    public LocalDate? Tier1ReportedOn { get; init; }

    /// <summary>The last day on which a significant reduction of risk can be recorded.</summary>
    public LocalDate? Tier1Deadline { get; init; }

    public ImmutableList<RiskReview> RiskReviews { get; init; } = [];
    public LocalDate? EscalatedOn { get; init; }
    public Instant? EscalatedAt { get; init; }

    /// <summary>When Tier 2 came to be required; it lies ahead where only time is still to pass.</summary>
    public Instant? Tier2RequiredAt { get; init; }

    public LocalDate? Tier2BookedFor { get; init; }
    public Invited Tier2Invited { get; init; } = Invited.Nobody;
    public LocalDate? Tier2HeldOn { get; init; }
    public Instant? Tier2HeldAt { get; init; }
    public LocalDate? Tier2ReportedOn { get; init; }
    public LocalDate? EndedOn { get; init; }

    /// <summary>A key of <see cref="Outcomes"/>.</summary>
    public string? Outcome { get; init; }

    public bool IsAutomatic => Origins.IsAutomatic(Origin);

    public bool IsOpen => State is not ResolutionState.Ended;

    public Delay? Delay => Delays.Count > 0 ? Delays[^1] : null;

    public RiskReview? LastReview => RiskReviews.Count > 0 ? RiskReviews[^1] : null;

    public LocalDate? ReportedOn(int tier) => tier is 1 ? Tier1ReportedOn : Tier2ReportedOn;

    public LocalDate? HeldOn(int tier) => tier is 1 ? Tier1HeldOn : Tier2HeldOn;
}
