using CoreGroupBot.Domain.Boards;

namespace CoreGroupBot.Scheduling.Boards;

/// <summary>The files of an authority's own boards.</summary>
internal static class BoardFolder
{
    /// <summary>No board's file is longer; something else has been put there.</summary>
    private const long LargestFile = 1024 * 1024;

    /// <summary>Every <c>.json</c> of the folder but the schema; what begins with a dot is an editor's own.</summary>
    /// <param name="folder">Empty for none.</param>
    /// <returns>The boards of the files that are right, and what is wrong with the others.</returns>
    public static (IReadOnlyList<Board> Boards, IReadOnlyList<BoardFault> Faults) Read(string folder)
    {
        if (string.IsNullOrWhiteSpace(folder))
        {
            return ([], []);
        }

        var boards = new List<Board>();
        var faults = new List<BoardFault>();
        try
        {
            foreach (var file in Files(folder))
            {
                Read(file, boards, faults);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            faults.Add(new BoardFault(folder, "$", "is not a folder that this account may read"));
        }

        return (boards, faults);
    }

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*.json")
        .Where(file => Path.GetFileName(file) is var name && name != "board.schema.json" && !name.StartsWith('.'))
        .Order(StringComparer.Ordinal);

    private static void Read(string file, List<Board> boards, List<BoardFault> faults)
    {
        try
        {
            if (new FileInfo(file).Length > LargestFile)
            {
                faults.Add(new BoardFault(file, "$", $"is longer than {LargestFile} bytes"));
                return;
            }

            boards.Add(BoardFile.Read(file, File.ReadAllText(file)));
        }
        catch (BoardFileException broken)
        {
            faults.AddRange(broken.Faults);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            faults.Add(new BoardFault(file, "$", "cannot be read by this account"));
        }
    }
}
