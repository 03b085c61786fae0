using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Language;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>In which languages a text stands that goes into calendars. One text is for many people, who may each have chosen another
/// language: of a Welsh board it is Welsh first with the English below, as cards are until somebody chooses.</summary>
/// <param name="asBoard">Setting <c>Language:UntilChosen</c>: whether Welsh boards are told in Welsh too.</param>
public sealed class EventTexts(bool asBoard)
{
    /// <param name="html">Made once in each language.</param>
    public string Of(Board board, Func<string> html) => InBoth(board, html, "<hr>");

    /// <summary>The first of the languages only: a subject is one line of a list.</summary>
    public string Subject(Board board, Func<string> words) => Languages.In(IsWelsh(board) ? Languages.Welsh : Languages.English, words);

    public string Plain(Board board, Func<string> words) => InBoth(board, words, " / ");

    private bool IsWelsh(Board board) => asBoard && board.Country is "Wales";

    private string InBoth(Board board, Func<string> words, string between)
    {
        var english = Languages.In(Languages.English, words);
        return IsWelsh(board) ? Languages.In(Languages.Welsh, words) + between + english : english;
    }
}
