namespace CoreGroupBot.Domain.Boards;

/// <summary>Required by the words of the document, or suggested by them.</summary>
public enum FieldForce { Required, Suggested }

/// <summary>One thing that a document of the core group is to hold.</summary>
/// <param name="Id">The same in all boards, and unique in its document.</param>
/// <param name="Label">In plain words.</param>
public sealed record DocumentField(string Id, string Label, FieldForce Asked, Citation Words);

/// <summary>What a board wants to find in each document, in the order in which the board has it. Empty: the board is silent,
/// or has no such document.</summary>
public sealed record BoardDocuments
{
    /// <summary>The record of a core group.</summary>
    public IReadOnlyList<DocumentField> Record { get; init; } = [];

    /// <summary>The detailed plan of the first core group.</summary>
    public IReadOnlyList<DocumentField> Plan { get; init; } = [];

    public IReadOnlyList<DocumentField> ReviewReport { get; init; } = [];

    /// <summary>What each member gives to a single report.</summary>
    public IReadOnlyList<DocumentField> ReviewContribution { get; init; } = [];

    /// <summary>The report of a member who cannot attend.</summary>
    public IReadOnlyList<DocumentField> AbsenceReport { get; init; } = [];

    public IReadOnlyList<DocumentField> ResolutionRequest { get; init; } = [];

    /// <summary>Of a Tier 1 or Tier 2 meeting.</summary>
    public IReadOnlyList<DocumentField> ResolutionAgenda { get; init; } = [];

    /// <summary>Of a Tier 1 or Tier 2 meeting.</summary>
    public IReadOnlyList<DocumentField> ResolutionRecord { get; init; } = [];
}
