using System.Collections.Frozen;
using System.Reflection;

namespace CoreGroupBot.Domain.Boards;

/// <summary>Boards by key: those that the service comes with, and an authority's own, which add to them or take the place
/// of the one with the same key.</summary>
public sealed class BoardLibrary
{
    private const string Folder = "boards/";
    private static readonly Assembly Home = typeof(BoardLibrary).Assembly;
    private readonly FrozenDictionary<string, Board> boards;

    private BoardLibrary(IEnumerable<Board> boards) =>
        this.boards = boards.ToFrozenDictionary(board => board.Key, StringComparer.Ordinal);

    /// <summary>The boards that the service comes with.</summary>
    public static BoardLibrary Embedded { get; } = new(Home.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => BoardFile.Read(name, Text(name))));

    /// <summary>JSON Schema of a board's file.</summary>
    public static string Schema => Text("board.schema.json");

    /// <summary>By key.</summary>
    public IReadOnlyList<Board> Boards => [.. boards.Values.OrderBy(board => board.Key, StringComparer.Ordinal)];

    public IEnumerable<string> Keys => Boards.Select(board => board.Key);

    public bool Knows(string key) => boards.ContainsKey(key);

    /// <exception cref="UnknownBoardException">Lists the keys that are known.</exception>
    public Board Named(string key) =>
        boards.TryGetValue(key, out var board) ? board : throw new UnknownBoardException(key, Keys);

    /// <param name="own">No two with one key.</param>
    public BoardLibrary With(IReadOnlyCollection<Board> own) =>
        new(boards.Values.ExceptBy(own.Select(board => board.Key), board => board.Key).Concat(own));

    private static string Text(string resource)
    {
        using var text = new StreamReader(Home.GetManifestResourceStream(resource)!);
        return text.ReadToEnd();
    }
}
