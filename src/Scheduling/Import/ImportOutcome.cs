namespace CoreGroupBot.Scheduling.Import;

/// <summary>What an import did, counted in core groups.</summary>
/// <param name="Accepted">Groups with nothing wrong, whether or not they were written.</param>
/// <param name="Opened">Cases opened; in a dry run, that would be.</param>
/// <param name="Updated">Cases that the files changed; in a dry run, that they would change.</param>
/// <param name="Applied">False in a dry run, and when problems stood in the way of everything.</param>
public sealed record ImportOutcome(
    int Accepted,
    int Opened,
    int Updated,
    int Unchanged,
    IReadOnlyList<ImportProblem> Problems,
    bool Applied)
{
    /// <summary>What is right and should be known all the same, each a sentence.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>Why a row was refused. It quotes dates, references, roles, boards and child identifiers, and nothing else of
/// the file.</summary>
/// <param name="File">Name of the file without its folder.</param>
/// <param name="Line">1 for the first line; a record that spans lines is named by its first.</param>
public sealed record ImportProblem(string File, int Line, string Problem, string Remedy)
{
    public override string ToString() => $"{File}:{Line}: {Problem}. {Remedy}.";
}

/// <param name="GroupsTotal">0 until the core groups file is read.</param>
public sealed record ImportProgress(long ChildrenRead, int GroupsChecked, int GroupsWritten, int GroupsTotal);
