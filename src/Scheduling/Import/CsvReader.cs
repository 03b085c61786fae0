using System.Text;

namespace CoreGroupBot.Scheduling.Import;

/// <param name="Line">The line on which the record begins.</param>
/// <param name="Fault">What breaks its shape, with what to do; null when nothing does.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Fields, CsvFault? Fault);

/// <param name="EndsFile">A quotation mark is open to the end: no later record can be told apart.</param>
internal sealed record CsvFault(string Problem, string Remedy, bool EndsFile);

/// <summary>Comma-separated values by RFC 4180, a record at a time: quotation marks, doubled ones, commas and line
/// breaks within them; CRLF, LF or CR. Blank lines are passed over but counted.</summary>
internal sealed class CsvReader(TextReader text)
{
    private const int LongestField = 32_768;

    private static readonly CsvFault NeverClosed = new(
        "a quotation mark opened in this record is not closed",
        "Close it, or double it where it is meant as a character", EndsFile: true);

    private static readonly CsvFault AfterQuote = new(
        "there is text between a closing quotation mark and the next comma",
        "Double the quotation marks that are meant as characters", EndsFile: false);

    private readonly char[] buffer = new char[16_384];
    private readonly StringBuilder field = new();
    private int at;
    private int filled;
    private int line = 1;

    public async ValueTask<CsvRecord?> Read(CancellationToken ct)
    {
        while (await Peek(ct) is '\r' or '\n')
        {
            await EndLine(ct);
        }

        if (await Peek(ct) < 0)
        {
            return null;
        }

        var start = line;
        var fields = new List<string>();
        CsvFault? fault;
        do
        {
            fault = await Take('"', ct) ? await Quoted(ct) : await Plain(ct);
            fields.Add(field.ToString());
        }
        while (fault is null && await Take(',', ct));

        if (fault is null && await Peek(ct) is not (-1 or '\r' or '\n'))
        {
            fault = AfterQuote;
            await Plain(ct, toEndOfLine: true);
        }

        await EndLine(ct);
        return new CsvRecord(start, fields, fault);
    }

    private async ValueTask<CsvFault?> Quoted(CancellationToken ct)
    {
        field.Clear();
        while (await Peek(ct) is >= 0 and var c && field.Length < LongestField)
        {
            if (c is '\r' or '\n')
            {
                await EndLine(ct);
                field.Append('\n');
                continue;
            }

            at++;
            if (c is '"' && !await Take('"', ct))
            {
                return null;
            }

            field.Append((char)c);
        }

        return NeverClosed;
    }

    private async ValueTask<CsvFault?> Plain(CancellationToken ct, bool toEndOfLine = false)
    {
        field.Clear();
        while (await Peek(ct) is >= 0 and var c && c is not ('\r' or '\n') && (toEndOfLine || c is not ','))
        {
            at++;
            if (field.Length < LongestField)
            {
                field.Append((char)c);
            }
        }

        return null;
    }

    private async ValueTask EndLine(CancellationToken ct)
    {
        var carriage = await Take('\r', ct);
        if (await Take('\n', ct) || carriage)
        {
            line++;
        }
    }

    private async ValueTask<bool> Take(char wanted, CancellationToken ct)
    {
        var found = await Peek(ct) == wanted;
        at += found ? 1 : 0;
        return found;
    }

    /// <returns>-1 at the end.</returns>
    private ValueTask<int> Peek(CancellationToken ct) => at < filled ? new(buffer[at]) : Fill(ct);

    private async ValueTask<int> Fill(CancellationToken ct)
    {
        filled = await text.ReadAsync(buffer, ct);
        at = 0;
        return filled == 0 ? -1 : buffer[0];
    }
}
