using System.Runtime.CompilerServices;
using System.Text;

namespace CoreGroupBot.Scheduling.Import;

/// <summary>One row of a table, by column.</summary>
/// <param name="Whole">False when the shape of the row is broken, which is reported already: only its first cells can be
/// trusted.</param>
internal sealed record CsvRow(int Line, bool Whole, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells.GetValueOrDefault(column, "");

    /// <returns>Null when the cell is empty.</returns>
    public Cell? Cell(string column) => this[column] is { Length: > 0 } text ? new Cell(text, Line, column) : null;
}

/// <summary>A CSV file with a header whose columns are known, in any order.</summary>
internal static class CsvTable
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Rows with something in them. What breaks the header, or the rest of the file, ends the reading.</summary>
    public static async IAsyncEnumerable<CsvRow> Rows(
        Stream stream, IReadOnlyList<string> columns, FileFindings findings, [EnumeratorCancellation] CancellationToken ct)
    {
        using var text = new StreamReader(stream, Strict, detectEncodingFromByteOrderMarks: true);
        var csv = new CsvReader(text);
        var header = await Next(csv, 1, findings, ct);
        if (header is null || !CsvHeader.IsRight(header, columns, findings))
        {
            if (header is null && !findings.Unreadable)
            {
                findings.AddUnreadable(1, "the file is empty", $"Give a header line: {CsvHeader.InWords(columns)}");
            }

            yield break;
        }

        var names = CsvHeader.Names(header);
        var line = header.Line;
        while (await Next(csv, line, findings, ct) is { } record)
        {
            line = record.Line;
            if (record.Fields.Any(field => !string.IsNullOrWhiteSpace(field)))
            {
                yield return Row(record, names, findings);
            }
        }
    }

    private static CsvRow Row(CsvRecord record, IReadOnlyList<string> names, FileFindings findings)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in names.Zip(record.Fields))
        {
            cells[name] = value.Trim();
        }

        var extra = record.Fields.Skip(names.Count).Any(field => !string.IsNullOrWhiteSpace(field));
        var fits = record.Fields.Count >= names.Count && !extra;
        if (record.Fault is null && !fits)
        {
            findings.Add(
                record.Line, $"the row has {(record.Fields.Count == 1 ? "1 field" : $"{record.Fields.Count} fields")} and the header {names.Count}",
                "Give every column a field, and put a field that holds a comma in quotation marks");
        }

        return new CsvRow(record.Line, fits && record.Fault is null, cells);
    }

    private static async Task<CsvRecord?> Next(CsvReader csv, int lastLine, FileFindings findings, CancellationToken ct)
    {
        if (findings.Unreadable)
        {
            return null;
        }

        try
        {
            var record = await csv.Read(ct);
            if (record?.Fault is { EndsFile: true } end)
            {
                findings.AddUnreadable(record.Line, end.Problem, end.Remedy);
            }
            else if (record?.Fault is { } fault)
            {
                findings.Add(record.Line, fault.Problem, fault.Remedy);
            }

            return record;
        }
        catch (DecoderFallbackException)
        {
            findings.AddUnreadable(
                lastLine, "the file is not UTF-8 text from this line on or a little after",
                "Save it as \"CSV UTF-8 (comma delimited)\"");
            return null;
        }
    }
}
