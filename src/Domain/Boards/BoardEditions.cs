using NodaTime;

namespace CoreGroupBot.Domain.Boards;

/// <summary>One board as it stands over time: from each day on which a value comes into force or goes out of it.</summary>
internal sealed class BoardEditions
{
    private readonly string written;
    private readonly (LocalDate Since, Board Board)[] editions;

    /// <param name="written">The text of the file, by which two are equal.</param>
    /// <param name="changes">Days on which a value is another one than the day before; not empty.</param>
    /// <param name="asOf">The board as it stands on a day.</param>
    public BoardEditions(string written, IEnumerable<LocalDate> changes, Func<LocalDate, Board> asOf)
    {
        this.written = written;
        editions = [.. changes.Prepend(LocalDate.MinIsoValue).Select(day => (day, asOf(day) with { Editions = this }))];
    }

    /// <summary>By date, the last one last.</summary>
    public IEnumerable<Board> Boards => editions.Select(edition => edition.Board);

    public Board On(LocalDate day) => Array.FindLast(editions, edition => edition.Since <= day).Board;

    public override bool Equals(object? obj) => obj is BoardEditions other && other.written == written;

    public override int GetHashCode() => written.GetHashCode(StringComparison.Ordinal);
}
