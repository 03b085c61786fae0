using CoreGroupBot.Domain.Boards;

namespace CoreGroupBot.Scheduling.Boards;

/// <summary>The boards by which cases are read now: the last that were right, whatever has been put into the folder
/// since.</summary>
/// <param name="folder">Empty for the boards that the service comes with.</param>
/// <exception cref="BoardFileException">The folder has a file that is wrong.</exception>
public sealed class CurrentBoards(string folder = "")
{
    private volatile BoardLibrary library = From(folder);

    public BoardLibrary Library => library;

    /// <returns>Keys whose board is new, gone or different; none when nothing changed.</returns>
    /// <exception cref="BoardFileException">The folder has a file that is wrong; everything stays as it was.</exception>
    public IReadOnlyList<string> ReadAgain()
    {
        var (before, after) = (library, From(folder));
        library = after;
        return
        [
            .. before.Keys.Union(after.Keys)
                .Where(key => !before.Knows(key) || !after.Knows(key) || before.Named(key) != after.Named(key))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static BoardLibrary From(string folder)
    {
        var (own, faults) = BoardFolder.Read(folder);
        return faults.Count == 0 ? BoardLibrary.Embedded.With(own) : throw new BoardFileException(faults);
    }
}
