namespace CoreGroupBot.Scheduling.Import;

/// <summary>What a register says of one child, as it stands there: only what a core group needs.</summary>
internal sealed class ChildOnFile(int line)
{
    public int Line => line;

    public string? Id { get; set; }

    public List<Cell> Conferences { get; } = [];

    public List<PlanOnFile> Plans { get; } = [];
}

internal sealed class PlanOnFile(int line)
{
    public int Line => line;

    public Cell? Start { get; set; }

    public Cell? End { get; set; }

    public List<Cell> Reviews { get; } = [];
}
