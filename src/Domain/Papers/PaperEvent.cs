using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Papers;

/// <summary>What happened to the papers of a core group: plan, record, interval, recommendation.</summary>
public abstract record PaperEvent : CaseEvent;
