using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>What people did in the resolution process of one child. What concerns several children is recorded for each.
/// What time alone does is not recorded: it follows from the dates.</summary>
/// <param name="Child">The register's own identifier.</param>
public abstract record ResolutionEvent(string Child) : CaseEvent;

/// <summary>Appendix 3 was submitted.</summary>
/// <param name="Origin">A key of <see cref="Origins"/>.</param>
/// <param name="Member">Who asked: id of the member.</param>
/// <param name="OnForm">The date written on the form, where it is another.</param>
public sealed record ResolutionRequested(string Child, string Origin, string Member, LocalDate On, LocalDate? OnForm)
    : ResolutionEvent(Child);

/// <summary>The Team Manager agreed that a request is taken back (rules.md A63).</summary>
public sealed record ResolutionWithdrawn(string Child, LocalDate On, string Reason) : ResolutionEvent(Child);

public sealed record DelayProposed(string Child, LocalDate On, string As, string Ground) : ResolutionEvent(Child);

/// <param name="As">The role in which they agreed: "iro" or "key-worker-manager".</param>
public sealed record DelayAgreed(string Child, LocalDate On, string As) : ResolutionEvent(Child);

public sealed record DelayRefused(string Child, LocalDate On, string As) : ResolutionEvent(Child);

/// <summary>A running delay was looked at again and is still needed.</summary>
/// <param name="As">"key-worker" for the core group's review, "key-worker-manager" for the Team Manager's own.</param>
public sealed record DelayReviewed(string Child, LocalDate On, string As) : ResolutionEvent(Child);

/// <summary>The ground is gone, or one of the two no longer agrees.</summary>
public sealed record DelayEnded(string Child, LocalDate On, string As, string Reason) : ResolutionEvent(Child);

/// <summary>The parents were told why this happens, what is to be achieved and how.</summary>
public sealed record ParentsTold(string Child, LocalDate On) : ResolutionEvent(Child);

public sealed record Tier1Booked(string Child, LocalDate Date, Invited Invited) : ResolutionEvent(Child);

public sealed record Tier1Cancelled(string Child, LocalDate On) : ResolutionEvent(Child);

/// <summary>Tier 1 was held, chaired by the Team Manager, and the plan was revised.</summary>
/// <param name="Sharer">Who shares the outcome: id of a member, or "key-worker-manager".</param>
public sealed record Tier1Held(string Child, LocalDate HeldOn, string Sharer) : ResolutionEvent(Child);

public sealed record Tier1Shared(string Child, LocalDate On) : ResolutionEvent(Child);

/// <summary>The Team Manager's judgement of the risk after Tier 1. It is never the service's.</summary>
public sealed record RiskReviewed(string Child, LocalDate On, bool Significant, string Evidence) : ResolutionEvent(Child);

/// <summary>The Team Manager has taken the case to the senior manager.</summary>
public sealed record Tier2Escalated(string Child, LocalDate On) : ResolutionEvent(Child);

public sealed record Tier2Booked(string Child, LocalDate Date, Invited Invited) : ResolutionEvent(Child);

public sealed record Tier2Cancelled(string Child, LocalDate On) : ResolutionEvent(Child);

/// <summary>Tier 2 was held, chaired by a senior manager; barriers were established and actions agreed.</summary>
public sealed record Tier2Held(string Child, LocalDate HeldOn) : ResolutionEvent(Child);

/// <summary>The outcome of a tier was reported to senior manager and conference chair.</summary>
public sealed record TierOutcomeReported(string Child, int Tier, LocalDate On) : ResolutionEvent(Child);

/// <summary>The senior manager closed the process after Tier 2.</summary>
/// <param name="Outcome">A key of <see cref="Outcomes"/>.</param>
public sealed record ResolutionClosed(string Child, LocalDate On, string Outcome) : ResolutionEvent(Child);

/// <summary>Who was invited besides the professionals of the core group.</summary>
/// <param name="Roles">Keys of <see cref="Invitees"/>.</param>
public sealed record Invited(IReadOnlyList<string> Roles)
{
    public static Invited Nobody { get; } = new([]);

    public bool Equals(Invited? other) => other is not null && Roles.SequenceEqual(other.Roles);

    public override int GetHashCode() => Roles.Count;
}
