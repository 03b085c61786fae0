using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;

namespace CoreGroupBot.Bot.Cards.Asking;

/// <summary>Which past day?</summary>
public static class AsItStoodForm
{
    public static JsonObject Of(CaseView view, Origin origin)
    {
        const string Heading = "As it stood on …";
        const string Sentence = "Shows the core group as it stood at the end of a day, from what had been recorded by then.";
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {Heading} {Sentence}",
            [.. Passages.Head(view, null, Heading), Element.Text(Sentence), Day(view)],
            [Press.Execute("Show", Verbs.AsOf, origin.Data(view), isPrimary: true), origin.Back(view)]);
    }

    public static JsonObject Day(CaseView view) => Input.Date(
        "on", "Day", "Give today or an earlier day.", value: view.Today.PlusDays(-1), min: null, max: view.Today);
}
