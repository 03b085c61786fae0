namespace CoreGroupBot.Domain.Boards;

/// <param name="Path">JSON path inside the file, <c>$</c> for the whole of it.</param>
public sealed record BoardFault(string File, string Path, string Problem)
{
    public override string ToString() => $"{File}: {Path} {Problem}";
}

/// <summary>Board files that cannot be used, with every fault in them.</summary>
public sealed class BoardFileException(IReadOnlyList<BoardFault> faults) : Exception(string.Join('\n', faults))
{
    public IReadOnlyList<BoardFault> Faults { get; } = faults;
}
