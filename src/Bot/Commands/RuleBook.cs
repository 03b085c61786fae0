using System.Text;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Rules;
using static CoreGroupBot.Bot.Commands.RuleText;

namespace CoreGroupBot.Bot.Commands;

/// <summary>What the boards state, as Markdown: a table a rule, a row a board, and what happens when it is missed.</summary>
public static class RuleBook
{
    private const string Columns = "board | value | force | quotation | line of its document";

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
            Line(text);
            Stated(text, rule, rule.Asks, library.Boards);
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
                Stated(text, rule, $"**{rule.Asks}.**", library.Boards);
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

    /// <summary>A table of the boards that state it, and who is silent in a line below.</summary>
    private static void Stated(StringBuilder text, RuleRow rule, string asks, IReadOnlyList<Board> boards)
    {
        Line(text, asks);
        Line(text);
        Table(text, Columns, [.. boards.SelectMany(board => Stated(rule, board).Select(stated => Row(board, stated)))]);
        var silent = boards.Where(board => Stated(rule, board).Count == 0).Select(board => $"`{board.Key}`").ToList();
        if (silent.Count > 0)
        {
            Line(text, $"*Silent*: {string.Join(", ", silent)}.{(rule.WhenSilent is { } then ? $" {then}" : "")}");
            Line(text);
        }
    }

    /// <summary>Every value that the board has for it, by date.</summary>
    private static List<Cited<string>> Stated(RuleRow rule, Board board) =>
        [.. board.OverTime().Select(rule.Of).OfType<Cited<string>>().Distinct()];

    private static string Row(Board board, Cited<string> stated) =>
        $"`{board.Key}` | {Cell(stated.Value)}{InForce(stated)} | {Word(stated.Force)} | {Quoted(stated.Source)}";

    /// <summary>Both days are included.</summary>
    private static string InForce(Cited<string> stated) => stated switch
    {
        { From: { } from, Until: { } until } => $", {Dates.Long(from)} to {Dates.Long(until)}",
        { From: { } from } => $", from {Dates.Long(from)}",
        { Until: { } until } => $", until {Dates.Long(until)}",
        _ => "",
    };
}
