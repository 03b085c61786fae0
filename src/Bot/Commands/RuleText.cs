using System.Text;
using System.Text.Json;
using CoreGroupBot.Domain.Boards;

namespace CoreGroupBot.Bot.Commands;

/// <summary>Pieces of Markdown of which the book of rules is made.</summary>
internal static class RuleText
{
    /// <summary>The same line ends on every machine.</summary>
    public static void Line(StringBuilder text, string line = "") => text.Append(line).Append('\n');

    public static void Heading(StringBuilder text, string heading)
    {
        Line(text, heading);
        Line(text);
    }

    /// <summary>A table with an empty line after it; nothing at all without rows.</summary>
    public static void Table(StringBuilder text, string columns, IReadOnlyCollection<string> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        Line(text, $"| {columns} |");
        Line(text, "|" + string.Concat(Enumerable.Repeat("---|", columns.Split('|').Length)));
        foreach (var row in rows)
        {
            Line(text, $"| {row} |");
        }

        Line(text);
    }

    /// <summary>Two cells: the words and their line.</summary>
    public static string Quoted(Citation source) => $"“{Cell(source.Quotation)}” | {source.Line}";

    /// <summary>A word of the data files as a person reads it: "before the review".</summary>
    public static string Word<T>(T value) where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName($"{value}").Replace('-', ' ');

    /// <summary>Marks of a board's own text that Markdown or a table would take for its own.</summary>
    public static string Cell(string words) => string.Concat(words.ReplaceLineEndings(" ").Select(letter =>
        letter is '|' or '*' or '_' or '<' or '>' or '`' or '[' or ']' or '\\' ? $"\\{letter}" : $"{letter}"));
}
