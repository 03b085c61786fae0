namespace CoreGroupBot.Domain.Boards;

/// <summary>What the board says at length. Empty where it is silent.</summary>
public sealed partial record Board
{
    public IReadOnlyList<RoleRule> RoleRules { get; init; } = [];
    public IReadOnlyList<Duty> Duties { get; init; } = [];

    /// <summary>The board's own checklist, in its order.</summary>
    public IReadOnlyList<ChecklistItem> Checklist { get; init; } = [];

    public IReadOnlyList<ConcernCategory> Concerns { get; init; } = [];

    /// <summary>The way of a concern, first step first.</summary>
    public IReadOnlyList<ConcernStep> ConcernLadder { get; init; } = [];

    public BoardDocuments Documents { get; init; } = new();
}
