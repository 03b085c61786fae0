using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Boards;

namespace CoreGroupBot.Bot.Cards.Membership;

/// <summary>A form: what is said, the board's words where it has any, the fields, and one button.</summary>
internal static class SayCard
{
    /// <param name="beside">Another button after the one that sends the fields; null for none.</param>
    public static JsonObject Of(
        CaseView view, string heading, string says, Citation? source, IEnumerable<JsonObject?> fields, JsonObject submit,
        JsonObject? beside = null) => Card.Of(
        $"{Wording.CaseLine(view.Case)}. {heading}. {says}",
        [
            .. Passages.Head(view, null, heading),
            Element.Text(says),
            .. Words(view, source),
            .. fields,
        ],
        [submit, .. beside is null ? [] : new[] { beside }, Buttons.Menu(view, Say("Back"))]);

    public static JsonObject Submit(string title, string verb, JsonObject data) =>
        Press.Execute(title, verb, data, isPrimary: true);

    /// <summary>A quotation and the document that it stands in; nothing where the board has no words on it.</summary>
    public static IEnumerable<JsonObject?> Words(CaseView view, Citation? source)
    {
        if (source is not null)
        {
            yield return Element.Quotation(Wording.Plain(source.Quotation));
            yield return Element.Small(view.Board.Document);
        }
    }
}
