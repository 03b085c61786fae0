using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Concerns;

namespace CoreGroupBot.Bot.Cards.Concerns;

/// <summary>The concerns of one core group that a person may see, open ones first.</summary>
public static class ConcernsCard
{
    /// <param name="concerns">Never empty.</param>
    public static JsonObject Of(CaseView view, IReadOnlyList<Concern> concerns)
    {
        var heading = Say("Concerns raised");
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}.",
            [
                .. Passages.Head(view, null, heading),
                Input.Choice(
                    "concern", Say("Which one"), Say("Choose one of the list."), concerns.Select(concern => (Line(view, concern), concern.Id))),
            ],
            [Press.Execute(Say("Open"), Verbs.ConcernShow, Buttons.Data(view), isPrimary: true), Buttons.Leave(view)]);
    }

    private static string Line(CaseView view, Concern concern) =>
        $"{ConcernWording.Matter(Grounds.Find(view.Board, concern.Raised.Category))}, {Dates.Short(concern.Raised.On)}: "
        + ConcernWording.State(view, concern);
}
