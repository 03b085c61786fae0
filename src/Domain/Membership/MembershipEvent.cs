using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Membership;

/// <summary>What happened to who belongs, who comes, who chairs and who minutes.</summary>
public abstract record MembershipEvent : CaseEvent;
