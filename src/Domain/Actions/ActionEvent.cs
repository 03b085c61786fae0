using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Actions;

/// <summary>What happened to actions of the plan and to checklists.</summary>
public abstract record ActionEvent : CaseEvent;
