using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Concerns;

/// <summary>What happened to a concern that somebody raised, and to escalations that were handed on.</summary>
public abstract record ConcernEvent : CaseEvent;

/// <summary>Somebody of the core group raised a concern. What it is about in fact is not held here: that goes to the key worker
/// as usual.</summary>
/// <param name="Concern">Id within the case: "concern-1".</param>
/// <param name="Category">A category of the board, by its key.</param>
/// <param name="Member">Member id of whoever raised it, or "key-worker-manager".</param>
/// <param name="IsUrgent">They say that a child is at immediate risk.</param>
/// <param name="Discussed">Whether they had discussed it with the other agency first, where the board asks for that.</param>
/// <param name="About">Member id of whose part it is about, if anybody's in particular.</param>
/// <param name="Offer">The offer that it was raised from: a count of the service's own.</param>
public sealed record ConcernRaised(
    string Concern, string Category, string Member, LocalDate On, bool IsUrgent, bool? Discussed, string? About, string? Offer)
    : ConcernEvent;

/// <param name="By">Member id, "key-worker-manager", or the work address of the colleague to whom it was handed.</param>
/// <param name="Until">Local time in Europe/London by which they will have decided.</param>
public sealed record ConcernAcknowledged(string Concern, string By, LocalDateTime Until) : ConcernEvent;

/// <summary>A person took an unresolved concern to the next step of the board's ladder.</summary>
/// <param name="Rung">The step reached, from 1.</param>
public sealed record ConcernTakenUp(string Concern, int Rung, string By) : ConcernEvent;

/// <param name="Decisions">Keys of what was decided; several may be decided together.</param>
public sealed record ConcernDecided(string Concern, IReadOnlyList<string> Decisions, LocalDate On, string By) : ConcernEvent;

public sealed record ConcernWithdrawn(string Concern, LocalDate On) : ConcernEvent;

/// <summary>The manager handed a concern to a named colleague.</summary>
/// <param name="To">Member id, or the work address of a colleague who is not of the group.</param>
public sealed record ConcernDelegated(string Concern, string To) : ConcernEvent;

/// <summary>The manager handed an escalation to a named colleague.</summary>
/// <param name="To">Member id, or the work address of a colleague who is not of the group.</param>
public sealed record EscalationDelegated(string Rule, LocalDate Due, string To) : ConcernEvent;

/// <summary>The key worker saw what the service has counted and did not raise it as a concern.</summary>
public sealed record OfferDeclined(string Offer, LocalDate On) : ConcernEvent;
