using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using NodaTime;

namespace CoreGroupBot.Scheduling.Boards;

/// <summary>What the service owner reads when a document is due for review: which, what that means, what to do.</summary>
internal static class ReviewLetter
{
    public static string Subject(Board board) => $"{board.Name}: the review date of its guidance";

    /// <param name="board">One whose document names its review.</param>
    public static string Text(Board board, LocalDate today)
    {
        var end = board.ReviewEnd()!.Value;
        var after = Dates.Long(end.PlusDays(1));
        var (flag, confirm, again) = today > end
            ? ("Every value taken from it is now marked to be confirmed with the board; core groups are still counted by these values.",
                "confirm it", "You are written to monthly")
            : ($"From {after} every value taken from it is marked to be confirmed with the board.",
                $"confirm it, not before {after}", $"You are written to on the review date, and monthly from {after}");
        return $"""
            Board: {board.Name} ({board.Key})
            Document: {board.Document}

            {board.ReviewInWords(today)} {flag}

            Ask the board whether the document still holds.
            - It holds: {confirm}: POST /operations/boards/{board.Key}/confirm
            - There is a newer one: put its values and its own review date as {board.Key}.json into the folder of Boards:Folder.

            {again} until one of the two is done.
            """;
    }
}
