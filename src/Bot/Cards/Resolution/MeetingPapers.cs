using System.Globalization;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Boards;

namespace CoreGroupBot.Bot.Cards.Resolution;

/// <summary>The set agenda of a resolution meeting and the headings of its record, as the board has them. What is written under
/// them stays in the document.</summary>
internal static class MeetingPapers
{
    public static IEnumerable<JsonObject?> Agenda(Board board) =>
        List(Say("Agenda"), board.Resolution?.Tier1Agenda, board.Documents.ResolutionAgenda);

    public static IEnumerable<JsonObject?> Record(Board board) =>
        List(Say("Record of the meeting"), board.Resolution?.Tier1Record, board.Documents.ResolutionRecord);

    private static IEnumerable<JsonObject?> List(string title, Cited<string>? appendix, IReadOnlyList<DocumentField> fields) =>
        fields.Count == 0
            ? []
            : [
                Element.Subheading(appendix is null ? title : $"{title} ({appendix.Value})"),
                Element.Facts(fields.Select((field, n) => ((n + 1).ToString(CultureInfo.InvariantCulture), (string?)field.Label))),
            ];
}
