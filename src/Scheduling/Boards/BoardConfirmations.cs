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
    /// <summary>The latest one; null when nobody ever confirmed it.</summary>
    public BoardConfirmation? Of(string board)
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

    public void Add(string board, string by)
    {
        using var connection = database.Open();
        connection.Execute(
            "insert or replace into board_confirmations (board, confirmed_at, confirmed_by) values (@board, @at, @by)",
            new { board, at = clock.GetCurrentInstant().ToUnixTimeMilliseconds(), by });
    }

    private sealed class Row
    {
        public long ConfirmedAt { get; init; }
        public string ConfirmedBy { get; init; } = "";
    }
}
