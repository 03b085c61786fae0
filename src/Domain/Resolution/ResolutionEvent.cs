using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>What happened in the resolution process of children of the group.</summary>
public abstract record ResolutionEvent : CaseEvent;
