using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Concerns;

namespace CoreGroupBot.Bot.Cards.Concerns;

/// <summary>The board's way of a concern on its card, in the board's own words: where it stands and what is next, and folded away under
/// them every step.</summary>
internal static class ConcernLadderPassage
{
    /// <summary>Where it stands and what is next.</summary>
    private const int Shown = 2;

    public static IEnumerable<JsonObject?> Of(CaseView view, Concern concern, Ground? ground)
    {
        var way = ConcernWay.Of(concern, view.Board);
        if (way.Steps.Count > 0)
        {
            yield return Element.Subheading(Say("The board’s steps for a concern"));
            yield return Element.Stacked(
                (Say($"Now: step {way.At} of {way.Steps.Count}"), InWords(way.Steps[way.At - 1])),
                (Say($"Next: step {way.At + 1}"), way.Next is { } next ? InWords(next) : null));
            yield return way.Steps.Count > Shown ? All(way) : null;
        }

        foreach (var word in ground?.Kind is GroundKind.Plan ? EarlierMeeting.Words(view, Say("An earlier core group may be called")) : [])
        {
            yield return word;
        }
    }

    /// <summary>What is next, and whom the register has for it, before somebody takes it there.</summary>
    public static string Next(CaseView view, Concern concern, ConcernStep next)
    {
        var told = ConcernPeople.AtStep(view.Case, concern, next, takenBy: "");
        return told.Count > 0
            ? Say($"Told then: {next.Who}.")
            : Say($"The service can tell nobody of this step; it is for you to take up: {next.Who}.");
    }

    private static JsonObject All(ConcernWay way) => Card.ActionSets(
    [
        Press.Fold(
            Say($"All {way.Steps.Count} steps"),
            [Element.Stacked(way.Steps.Select((step, n) => (string.Create(null, $"{n + 1}{Mark(n + 1, way)}"), (string?)InWords(step))))]),
    ]).Single();

    private static string InWords(ConcernStep step) => $"{Capital(step.Who)}: “{Wording.Plain(step.Words.Quotation)}”";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Mark(int number, ConcernWay way) =>
        number == way.At ? Say(" – it stands here") : number == way.At + 1 ? Say(" – next") : "";
}
