using CoreGroupBot.Bot.Teams;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Scheduling.Boards;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Pages;

/// <param name="Source">File name of the document.</param>
/// <param name="ReviewDue">The document's own review month, such as 2026-04; null when it names none.</param>
/// <param name="Review">How that review stands, in a sentence: one month before it, on it, passed; null before and without.</param>
/// <param name="Told">Who is written to about that review, or that nobody is; null where the document names none.</param>
/// <param name="IsOwn">From the authority's folder, not one that the service comes with.</param>
/// <param name="ConfirmWithBoard">Whether its values are to be confirmed with the board before they are relied on.</param>
/// <param name="Reasons">Why they are to be confirmed, a sentence each.</param>
/// <param name="Confirmed">"Confirmed on Monday 23 November 2026 by …"; null when nobody did.</param>
public sealed record BoardView(
    string Key, string Name, string? Country, string Document, string Source, string? ReviewDue, string? Review, string? Told, bool IsOwn,
    bool ConfirmWithBoard, IReadOnlyList<string> Reasons, string? Confirmed);

/// <summary>The boards by which cases are read now, which of them ask to be confirmed, and confirming one.</summary>
public static class Boards
{
    public static void MapBoards(this RouteGroupBuilder operators)
    {
        operators.MapGet("/boards", (CurrentBoards boards, BoardConfirmations confirmations, IOptions<BoardOptions> options, IClock clock) =>
            All(boards.Library, confirmations.Of, options.Value.Owner, London.DateOf(clock.GetCurrentInstant())));
        operators.MapGet("/boards/schema", () => TypedResults.Text(BoardLibrary.Schema, "application/schema+json"));
        operators.MapPost("/boards/{key}/confirm", Confirm);
    }

    /// <param name="owner">Who is written to about reviews; empty for nobody.</param>
    public static IReadOnlyList<BoardView> All(
        BoardLibrary library, Func<string, BoardConfirmation?> confirmations, string owner, LocalDate today) =>
        [.. library.Boards.Select(board => Of(board, confirmations(board.Key), owner, today))];

    /// <summary>The operator says that the board's values hold, as the board itself has told them. Who it is comes from the
    /// token.</summary>
    private static Results<Ok<BoardView>, NotFound<Problem>> Confirm(
        string key, HttpContext http, CurrentBoards boards, BoardConfirmations confirmations, IOptions<BoardOptions> options,
        IClock clock)
    {
        if (!boards.Library.Knows(key))
        {
            return TypedResults.NotFound(new Problem(new UnknownBoardException(key, boards.Library.Keys).Message));
        }

        confirmations.Add(key, (http.Features.Get<SignedInOperator>() ?? SignedInOperator.Of([])).Name);
        return TypedResults.Ok(
            Of(boards.Library.Named(key), confirmations.Of(key), options.Value.Owner, London.DateOf(clock.GetCurrentInstant())));
    }

    private static BoardView Of(Board board, BoardConfirmation? confirmed, string owner, LocalDate today)
    {
        List<string> reasons = [.. board.WhyConfirm(today, confirmed is null ? null : London.DateOf(confirmed.At))];
        return new BoardView(
            board.Key, board.Name, board.Country, board.Document, board.Source, board.ReviewDue, board.ReviewInWords(today),
            board.ReviewDue is null ? null : owner.Length > 0 ? $"{owner} is written to." : "Nobody is written to: Boards:Owner is empty.",
            !BoardLibrary.Embedded.Boards.Contains(board), reasons.Count > 0, reasons,
            confirmed is null ? null : $"Confirmed on {Dates.Long(London.DateOf(confirmed.At))} by {confirmed.By}");
    }
}
