using System.Text.RegularExpressions;

namespace CoreGroupBot.Scheduling.Import;

/// <summary>The header of a table: every known column once, no other, in any order and any case.</summary>
internal static partial class CsvHeader
{
    public static IReadOnlyList<string> Names(CsvRecord header)
    {
        var names = header.Fields.Select(field => field.Trim().ToLowerInvariant()).ToList();
        while (names is [.., ""])
        {
            names.RemoveAt(names.Count - 1);
        }

        return names;
    }

    public static bool IsRight(CsvRecord header, IReadOnlyList<string> columns, FileFindings findings)
    {
        var names = Names(header);
        if (!names.Intersect(columns).Any())
        {
            findings.AddUnreadable(
                header.Line, "the first line is not a header: none of its fields is a known column",
                $"Begin the file with: {InWords(columns)}");
            return false;
        }

        foreach (var unknown in names.Except(columns))
        {
            var named = ColumnLike().IsMatch(unknown) ? $" `{unknown}`" : "";
            findings.AddUnreadable(
                header.Line, $"unknown column{named}", $"Remove or rename it; the columns are {InWords(columns)}");
        }

        foreach (var twice in names.GroupBy(name => name).Where(same => same.Count() > 1 && columns.Contains(same.Key)))
        {
            findings.AddUnreadable(header.Line, $"column `{twice.Key}` stands there twice", "Keep one of the two");
        }

        var missing = columns.Except(names).ToList();
        if (missing.Count > 0)
        {
            findings.AddUnreadable(
                header.Line, $"missing: {InWords(missing)}",
                "Add the column; a cell that does not apply is left empty");
        }

        return !findings.Unreadable;
    }

    public static string InWords(IEnumerable<string> columns) => string.Join(", ", columns.Select(name => $"`{name}`"));

    [GeneratedRegex("^[a-z][a-z0-9_ -]{0,40}$", RegexOptions.NonBacktracking)]
    private static partial Regex ColumnLike();
}
