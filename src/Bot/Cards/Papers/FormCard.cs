using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Boards;

namespace CoreGroupBot.Bot.Cards.Papers;

/// <summary>A card to fill in: what it is for, the board's words, the fields and one button.</summary>
internal static class FormCard
{
    /// <param name="source">The board's words for it; null where it says none.</param>
    /// <param name="submit">Its title and verb, and what it carries besides the case.</param>
    public static JsonObject Of(
        CaseView view,
        string heading,
        IEnumerable<JsonObject?> body,
        Citation? source,
        (string Title, string Verb, (string Name, string? Value)[] Data) submit,
        IEnumerable<JsonObject>? others = null) => Card.Of(
        $"{Wording.CaseLine(view.Case)}. {heading}.",
        [
            .. Passages.Head(view, null, heading),
            .. Words(view, source),
            .. body,
        ],
        [
            Press.Execute(submit.Title, submit.Verb, Buttons.Data(view, submit.Data), isPrimary: true),
            .. others ?? [],
            Buttons.Menu(view, Say("Back")),
        ]);

    /// <summary>A quotation and the document that it stands in; the line is under “Why this date?”.</summary>
    public static IEnumerable<JsonObject?> Words(CaseView view, Citation? source)
    {
        if (source is not null)
        {
            yield return Element.Quotation(Wording.Plain(source.Quotation));
            yield return Element.Small(view.Board.Document);
        }
    }
}
