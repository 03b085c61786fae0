using System.Collections.Frozen;
using System.Reflection;

namespace CoreGroupBot.Domain.Boards;

/// <summary>The boards that the service comes with, by key.</summary>
public static class BoardLibrary
{
    private const string Folder = "boards/";
    private static readonly Assembly Home = typeof(BoardLibrary).Assembly;

    public static IReadOnlyDictionary<string, Board> Embedded { get; } = Home.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(Read)
        .ToFrozenDictionary(board => board.Key, StringComparer.Ordinal);

    /// <exception cref="UnknownBoardException">Lists the keys that are known.</exception>
    public static Board Named(string key) =>
        Embedded.TryGetValue(key, out var board) ? board : throw new UnknownBoardException(key, Embedded.Keys);

    private static Board Read(string resource)
    {
        using var text = new StreamReader(Home.GetManifestResourceStream(resource)!);
        var board = BoardFile.Read(resource, text.ReadToEnd());
        return resource == $"{Folder}{board.Key}.json"
            ? board
            : throw new BoardFileException(resource, "$.key", $"is \"{board.Key}\", which is not the file's name");
    }
}
