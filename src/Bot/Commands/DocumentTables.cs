using System.Text;
using CoreGroupBot.Domain.Boards;
using static CoreGroupBot.Bot.Commands.RuleText;

namespace CoreGroupBot.Bot.Commands;

/// <summary>What boards want to find in each document, a table a document.</summary>
internal static class DocumentTables
{
    private static readonly (string Title, Func<BoardDocuments, IReadOnlyList<DocumentField>> Fields)[] Kinds =
    [
        ("Record of a core group", documents => documents.Record),
        ("Detailed plan of the first core group", documents => documents.Plan),
        ("Report to the review conference", documents => documents.ReviewReport),
        ("What a member gives to a single report", documents => documents.ReviewContribution),
        ("Report of a member who cannot attend", documents => documents.AbsenceReport),
        ("Request for the resolution process", documents => documents.ResolutionRequest),
        ("Agenda of a resolution meeting", documents => documents.ResolutionAgenda),
        ("Record of a resolution meeting", documents => documents.ResolutionRecord),
    ];

    public static void Write(StringBuilder text, IReadOnlyList<Board> boards)
    {
        Heading(text, "## What documents hold");
        foreach (var (title, fields) in Kinds)
        {
            Heading(text, $"### {title}");
            Table(text, "board | field | asked | quotation | line",
            [
                .. from board in boards
                   from field in fields(board.Documents)
                   select $"`{board.Key}` | {Cell(field.Label)} | {Word(field.Asked)} | {Quoted(field.Words)}",
            ]);
        }
    }
}
