using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using NodaTime;

namespace CoreGroupBot.Bot.Cards.Actions;

/// <summary>To whoever was agreed to give the child or young person feedback on a core group: has it been given?</summary>
public static class FeedbackCard
{
    /// <summary>Whether the board has somebody give it.</summary>
    public static bool IsAsked(Board board) => DutyOf(board) is not null;

    public static JsonObject Of(CaseView view, LocalDate day, Seat seat)
    {
        var feedback = view.Case.Actions.Feedback[day];
        var isTheirs = seat.Owner(feedback.Member) is not null;
        var heading = feedback.GivenOn is null ? Say("Has the child or young person had feedback?") : Say("The child or young person has had feedback");
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}",
            [
                .. Passages.Head(view, null, heading),
                Element.Facts(
                    (Say("Core group of"), Dates.Long(day)),
                    (Say("With"), isTheirs ? Say("you") : Domain.Explaining.CaseWords.Member(view.Case, feedback.Member)),
                    (Say("Given on"), feedback.GivenOn is { } on ? Dates.Long(on) : null)),
                .. Why(view),
            ],
            [
                .. feedback.GivenOn is null && isTheirs
                    ? [Press.Execute(Say("It is given"), Verbs.FeedbackDone, Buttons.Data(view, ("of", Buttons.Iso(day))), isPrimary: true)]
                    : Array.Empty<JsonObject>(),
                Buttons.Menu(view),
            ]);
    }

    private static IEnumerable<JsonObject> Why(CaseView view)
    {
        if (DutyOf(view.Board) is { } duty)
        {
            yield return Element.Subheading(Say("Why"));
            yield return Element.Quotation(Wording.Plain(duty.Words[0].Source.Quotation));
            yield return Element.Small(view.Board.Document);
        }
    }

    private static Duty? DutyOf(Board board) => board.Duties.FirstOrDefault(duty => duty.Verbs.Contains(Verbs.FeedbackDone));
}
