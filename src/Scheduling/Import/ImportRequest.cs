namespace CoreGroupBot.Scheduling.Import;

/// <param name="Register">A Children in Need census (.xml) or a Welsh register (.csv).</param>
/// <param name="Board">Board of the groups whose own cell is empty.</param>
/// <param name="AcceptValid">Write the groups that are right although others are wrong.</param>
/// <param name="DryRun">Check and compare; write nothing.</param>
public sealed record ImportRequest(
    SourceFile Register,
    SourceFile CoreGroups,
    string? Board = null,
    bool AcceptValid = false,
    bool DryRun = false);

/// <param name="Name">Without its folder; its ending tells the kind of a register.</param>
/// <param name="Open">Called once.</param>
public sealed record SourceFile(string Name, Func<Stream> Open)
{
    public static SourceFile At(string path) => new(Path.GetFileName(path), () => File.OpenRead(path));
}
