using System.Collections.Concurrent;
using CoreGroupBot.Scheduling.Storage;
using Dapper;
using NodaTime;

namespace CoreGroupBot.Scheduling.Boards;

/// <summary>A board's values were confirmed with the board itself.</summary>
/// <param name="By">Who said so to the service: the operator of the token.</param>
public sealed record BoardConfirmation(Instant At, string By);

/// <summary>Which boards have been confirmed, by whom and when.</summary>
public sealed class BoardConfirmations(Database database, IClock clock)
{
    /// <summary>Every card asks.</summary>
    private readonly ConcurrentDictionary<string, BoardConfirmation?> known = new(StringComparer.Ordinal);

    /// <summary>The latest one; null when nobody ever confirmed it.</summary>
    public BoardConfirmation? Of(string board) => known.GetOrAdd(board, Read);

    public void Add(string board, string by)
    {
        using var connection = database.Open();
        var at = clock.GetCurrentInstant().ToUnixTimeMilliseconds();
        connection.Execute(
            "insert or replace into board_confirmations (board, confirmed_at, confirmed_by) values (@board, @at, @by)",
            new { board, at, by });
        known[board] = new BoardConfirmation(Instant.FromUnixTimeMilliseconds(at), by);
    }

    private BoardConfirmation? Read(string board)
    {
        using var connection = database.Open();
        return connection.QueryFirstOrDefault<Row>(
            """
            select confirmed_at, confirmed_by from board_confirmations
            where board = @board order by confirmed_at desc limit 1
            """,
            new { board }) is { } row
            ? new BoardConfirmation(Instant.FromUnixTimeMilliseconds(row.ConfirmedAt), row.ConfirmedBy)
            : null;
    }

    private sealed class Row
    {
        public long ConfirmedAt { get; init; }
        public string ConfirmedBy { get; init; } = "";
    }
}
