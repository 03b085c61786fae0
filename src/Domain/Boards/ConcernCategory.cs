namespace CoreGroupBot.Domain.Boards;

/// <summary>Whether the plan does not make the child safer, or the group does not work.</summary>
public enum ConcernKind { Plan, Group }

/// <summary>A ground for concern, in the board's own words. A person chooses it; the service only offers.</summary>
/// <param name="Key">The same in all boards: "plan-risk-not-reduced".</param>
public sealed record ConcernCategory(string Key, ConcernKind Kind, Citation Words);

/// <summary>One rung of the way that a concern goes, in the order of the board.</summary>
/// <param name="Of">The kind that goes this way; null for both.</param>
/// <param name="Roles">Who is told, by role; empty where it is a protocol or somebody outside the core group.</param>
/// <param name="Who">The same in words, for a sentence: "the key worker and their manager".</param>
public sealed record ConcernStep(ConcernKind? Of, IReadOnlyList<string> Roles, string Who, Force Force, Citation Words);
