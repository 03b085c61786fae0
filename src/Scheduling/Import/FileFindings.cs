namespace CoreGroupBot.Scheduling.Import;

/// <summary>The problems of one file.</summary>
internal sealed class FileFindings(string file)
{
    private readonly List<ImportProblem> problems = [];

    public IReadOnlyList<ImportProblem> Problems => problems;

    /// <summary>The rest of the file could not be read, so that nothing can be said of what it holds.</summary>
    public bool Unreadable { get; private set; }

    public void Add(int line, string problem, string remedy) =>
        problems.Add(new ImportProblem(file, line, problem, remedy));

    public void AddUnreadable(int line, string problem, string remedy)
    {
        Add(line, problem, remedy);
        Unreadable = true;
    }
}
