using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Scheduling.Boards;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Storage;
using Dapper;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Scheduling.Jobs;

/// <summary>Writes to the service owner about a board's document: a month before the review date that it names, on it, and
/// monthly once it has passed, until the board has confirmed its values or a document with another review date has taken its
/// place. Each once; of what was missed while the service was down only how it stands now.</summary>
public sealed class MailReviewDates(
    CurrentBoards boards, BoardConfirmations confirmations, OrganiserMail mail, Database database, IOptions<BoardOptions> options,
    IClock clock) : IRecurring
{
    public async Task Run(CancellationToken ct)
    {
        var owner = options.Value.Owner;
        var now = clock.GetCurrentInstant();
        if (owner.Length == 0 || SendHours.AtOrAfter(now, Guidance.Calendar) != now)
        {
            return;
        }

        var today = London.DateOf(now);
        foreach (var board in boards.Library.Boards.Where(board => IsAsked(board, today) && IsNew(board, today)))
        {
            await mail.Send(owner, ReviewLetter.Subject(board), ReviewLetter.Text(board, today), ct);
            // Noted after it was sent: a crash between the two repeats a letter and loses none.
            Note(board, now);
        }
    }

    private bool IsAsked(Board board, LocalDate today) =>
        board.Review(today) is DocumentReview.Soon or DocumentReview.Due || board.AwaitsReview(today, ConfirmedOn(board));

    /// <summary>Nothing was said yet of how the review stands now, or a month has passed since.</summary>
    private bool IsNew(Board board, LocalDate today) =>
        LastOf(board) is not { } last || board.Review(last) != board.Review(today) || last.PlusMonths(1) <= today;

    private LocalDate? ConfirmedOn(Board board) =>
        confirmations.Of(board.Key) is { } confirmed ? London.DateOf(confirmed.At) : null;

    private LocalDate? LastOf(Board board)
    {
        using var connection = database.Open();
        return connection.ExecuteScalar<long?>(
            "select sent_at from review_mail where board = @Key and review_due = @ReviewDue", new { board.Key, board.ReviewDue }) is { } at
            ? London.DateOf(Instant.FromUnixTimeMilliseconds(at))
            : null;
    }

    private void Note(Board board, Instant now)
    {
        using var connection = database.Open();
        connection.Execute(
            "insert or replace into review_mail (board, review_due, sent_at) values (@Key, @ReviewDue, @at)",
            new { board.Key, board.ReviewDue, at = now.ToUnixTimeMilliseconds() });
    }
}
