using NodaTime;

namespace CoreGroupBot.Scheduling.Import;

/// <summary>Takes the children out of a register as it streams by: those whom a core group names are kept, the others
/// are counted.</summary>
internal sealed class RegisterReading(
    IReadOnlySet<string> wanted, LocalDate today, FileFindings findings, Action<long> progress)
{
    private const int ProgressEvery = 1000;

    private readonly Dictionary<string, RegisteredChild?> children = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);

    public FileFindings Findings => findings;

    /// <summary>By identifier; null for a child with something wrong.</summary>
    public IReadOnlyDictionary<string, RegisteredChild?> Children => children;

    public long Read { get; private set; }

    public bool IsWanted(string id) => wanted.Contains(id);

    public void Add(ChildOnFile child)
    {
        if (++Read % ProgressEvery == 0)
        {
            progress(Read);
        }

        if (child.Id is not { Length: > 0 } id || !IsWanted(id))
        {
            return;
        }

        if (!lines.TryAdd(id, child.Line))
        {
            findings.Add(
                child.Line, $"child {id} stands in the register already (line {lines[id]})",
                "Leave one entry for each child");
            children[id] = null;
            return;
        }

        children[id] = CurrentPlan.Of(id, child, today, findings);
    }

    /// <summary>The child is not to be trusted, for a reason that is reported already.</summary>
    public void Refuse(string id)
    {
        if (IsWanted(id))
        {
            children[id] = null;
        }
    }
}
