using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;

namespace CoreGroupBot.Bot.Cards.Asking;

/// <summary>Which past day?</summary>
public static class AsItStoodForm
{
    public static JsonObject Of(CaseView view, Origin origin)
    {
        var heading = Say("As it stood on …");
        var sentence = Say("Shows the core group as it stood at the end of a day, from what had been recorded by then.");
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading} {sentence}",
            [.. Passages.Head(view, null, heading), Element.Text(sentence), Day(view)],
            [Press.Execute(Say("Show"), Verbs.AsOf, origin.Data(view), isPrimary: true), origin.Back(view)]);
    }

    public static JsonObject Day(CaseView view) => Input.Date(
        "on", Say("Day"), Say("Give today or an earlier day."), value: view.Today.PlusDays(-1), min: null, max: view.Today);
}
