using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Concerns;

/// <summary>What happened to a concern that somebody raised, and to escalations that were handed on.</summary>
public abstract record ConcernEvent : CaseEvent;
