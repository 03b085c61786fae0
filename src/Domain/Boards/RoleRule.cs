namespace CoreGroupBot.Domain.Boards;

/// <summary>What a board says of who chairs, records, belongs or attends.</summary>
/// <param name="Id">Of the matter, the same in all boards: "role-chair-first", "exclusion-recorded".</param>
/// <param name="Words">In the order in which they are to be read; never empty.</param>
public sealed record RoleRule(string Id, IReadOnlyList<Statement> Words);
