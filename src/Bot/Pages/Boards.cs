using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Scheduling.Boards;
using NodaTime;

namespace CoreGroupBot.Bot.Pages;

/// <param name="Source">File name of the document.</param>
/// <param name="ReviewDue">The document's own review month, such as 2026-04; null when it names none.</param>
/// <param name="IsOwn">From the authority's folder, not one that the service comes with.</param>
/// <param name="ConfirmWithBoard">Whether its values are to be confirmed with the board before they are relied on.</param>
/// <param name="Reasons">Why they are to be confirmed, a sentence each.</param>
public sealed record BoardView(
    string Key, string Name, string? Country, string Document, string Source, string? ReviewDue, bool IsOwn,
    bool ConfirmWithBoard, IReadOnlyList<string> Reasons);

/// <summary>The boards by which cases are read now, and which of them ask to be confirmed.</summary>
public static class Boards
{
    public static void MapBoards(this RouteGroupBuilder operators)
    {
        operators.MapGet("/boards", (CurrentBoards boards, IClock clock) =>
            All(boards.Library, London.DateOf(clock.GetCurrentInstant())));
        operators.MapGet("/boards/schema", () => TypedResults.Text(BoardLibrary.Schema, "application/schema+json"));
    }

    public static IReadOnlyList<BoardView> All(BoardLibrary library, LocalDate today) =>
        [.. library.Boards.Select(board => Of(board, [.. board.WhyConfirm(today)]))];

    private static BoardView Of(Board board, List<string> reasons) => new(
        board.Key, board.Name, board.Country, board.Document, board.Source, board.ReviewDue,
        !BoardLibrary.Embedded.Boards.Contains(board), reasons.Count > 0, reasons);
}
