using System.Text;
using CoreGroupBot.Domain.Boards;
using static CoreGroupBot.Bot.Commands.RuleText;

namespace CoreGroupBot.Bot.Commands;

/// <summary>Grounds for concern, a table for all boards, and the way a concern goes, a table a board.</summary>
internal static class ConcernTables
{
    public static void Write(StringBuilder text, IReadOnlyList<Board> boards)
    {
        Heading(text, "## Grounds for concern");
        Table(text, "ground | board | quotation | line",
        [
            .. from stated in boards.SelectMany(board => board.Concerns.Select(concern => (Board: board.Key, Concern: concern)))
               orderby stated.Concern.Kind, stated.Concern.Key
               select $"`{stated.Concern.Key}` | `{stated.Board}` | {Quoted(stated.Concern.Words)}",
        ]);
        foreach (var board in boards.Where(board => board.ConcernLadder.Count > 0))
        {
            Heading(text, $"### The way of a concern: `{board.Key}`");
            Table(text, "step | of | who | force | quotation | line",
            [
                .. board.ConcernLadder.Select((step, number) =>
                    $"{number + 1} | {(step.Of is { } kind ? Word(kind) : "both")} | {Cell(step.Who)} | {Word(step.Force)} | {Quoted(step.Words)}"),
            ]);
        }
    }
}
