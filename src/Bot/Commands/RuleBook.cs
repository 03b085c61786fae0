using System.Text;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Rules;
using static CoreGroupBot.Bot.Commands.RuleText;

namespace CoreGroupBot.Bot.Commands;

/// <summary>What the boards state, as Markdown: a table a rule, a row a board, and what happens when it is missed.</summary>
public static class RuleBook
{
    private const string Heading = "| board | value | force | quotation | line of its document |";
    private const string Rule = "|---|---|---|---|---|";

    public static string Of(BoardLibrary library)
    {
        var text = new StringBuilder();
        Line(text, "# The boards' rules");
        Line(text);
        Line(text, "Printed by `CoreGroupBot rules` from the boards' files. Every quotation is character for character from the line named.");
        Line(text, "*Silent*: the board's document states nothing, and nothing is shown as its rule. A missed *must* or *should* is overdue; a");
        Line(text, "missed *recommended* is a note only. The day of the event is day 0 and is not counted.");
        Line(text);
        Boards(text, library.Boards);
        Line(text, "## Rules with a date");
        Line(text);
        foreach (var rule in RuleRows.Dated)
        {
            Line(text, $"### {RuleIds.InWords(rule.Id!)} (`{rule.Id}`)");
            Rows(text, rule, library.Boards);
            Line(text, $"**When it is missed.** {Missed.InWords(rule.Id!)}");
            Line(text);
        }

        Line(text, "## What else a board states");
        Line(text);
        foreach (var group in RuleRows.Others)
        {
            Line(text, $"### {group.Heading}");
            Line(text);
            foreach (var rule in group.Rows)
            {
                Stated(text, rule, library.Boards);
            }
        }

        RoleRuleTables.Write(text, library.Boards);
        DutyTables.Write(text, library.Boards);
        ConcernTables.Write(text, library.Boards);
        DocumentTables.Write(text, library.Boards);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Boards(StringBuilder text, IReadOnlyList<Board> boards)
    {
        Line(text, "| board | name | document | quoted from | its own review | to be confirmed because |");
        Line(text, "|---|---|---|---|---|---|");
        foreach (var board in boards)
        {
            Line(text, $"| `{board.Key}` | {Cell(board.Name)} | {Cell(board.Document)} | {Cell(board.Source)} | "
                + $"{board.ReviewDue ?? "–"} | {Cell(board.ConfirmBecause ?? "–")} |");
        }

        Line(text);
    }

    private static void Rows(StringBuilder text, RuleRow rule, IReadOnlyList<Board> boards)
    {
        Line(text);
        if (rule.Id is not null)
        {
            Line(text, rule.Asks);
            Line(text);
        }

        Line(text, Heading);
        Line(text, Rule);
        foreach (var board in boards)
        {
            Line(text, rule.Of(board) is { } stated
                ? Row(board, stated)
                : $"| `{board.Key}` | *silent* | | {rule.WhenSilent ?? "–"} | |");
        }

        Line(text);
    }

    /// <summary>A table of the boards that state it, and who is silent in a line below.</summary>
    private static void Stated(StringBuilder text, RuleRow rule, IReadOnlyList<Board> boards)
    {
        var stating = boards.Where(board => rule.Of(board) is not null).ToList();
        Line(text, $"**{rule.Asks}.**");
        Line(text);
        if (stating.Count > 0)
        {
            Line(text, Heading);
            Line(text, Rule);
            stating.ForEach(board => Line(text, Row(board, rule.Of(board)!)));
            Line(text);
        }

        if (stating.Count < boards.Count)
        {
            var silent = boards.Except(stating).Select(board => $"`{board.Key}`");
            Line(text, $"*Silent*: {string.Join(", ", silent)}.{(rule.WhenSilent is { } then ? $" {then}" : "")}");
            Line(text);
        }
    }

    private static string Row(Board board, Cited<string> stated) =>
        $"| `{board.Key}` | {Cell(stated.Value)} | {Word(stated.Force)} | {Quoted(stated.Source)} |";
}
