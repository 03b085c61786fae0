using System.Text.RegularExpressions;
using CoreGroupBot.Domain.Calendar;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Scheduling.Import;

/// <summary>A date where it stands in a file.</summary>
internal sealed record Dated(LocalDate Date, LocalTime? Time, int Line, string Column)
{
    public override string ToString() => $"`{Column}` {Dates.Iso(Date)}";
}

/// <summary>A value as it stands in a file.</summary>
internal sealed record Cell(string Text, int Line, string Column);

internal static partial class DateText
{
    public const string DateForms = "2026-06-15 or 15/06/2026";
    public const string TimeForms = $"{DateForms}, with a London time 2026-06-15T14:00 or 15/06/2026 14:00";

    private static readonly LocalDatePattern[] DatePatterns =
    [
        LocalDatePattern.CreateWithInvariantCulture("uuuu-MM-dd"),
        LocalDatePattern.CreateWithInvariantCulture("dd/MM/uuuu"),
    ];

    private static readonly LocalDateTimePattern[] TimePatterns =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("dd/MM/uuuu HH:mm"),
    ];

    public static Dated? Date(Cell cell, FileFindings findings) => Read(cell, findings, DateForms, times: []);

    public static Dated? DateOrTime(Cell cell, FileFindings findings) => Read(cell, findings, TimeForms, TimePatterns);

    private static Dated? Read(Cell cell, FileFindings findings, string forms, LocalDateTimePattern[] times)
    {
        var text = cell.Text.Trim();
        foreach (var pattern in DatePatterns)
        {
            if (pattern.Parse(text) is { Success: true, Value: var date })
            {
                return new Dated(date, null, cell.Line, cell.Column);
            }
        }

        foreach (var pattern in times)
        {
            if (pattern.Parse(text) is { Success: true, Value: var time })
            {
                return new Dated(time.Date, time.TimeOfDay, cell.Line, cell.Column);
            }
        }

        var quoted = DateLike().IsMatch(text) ? $" \"{text}\"" : "";
        findings.Add(cell.Line, $"`{cell.Column}`{quoted} is not a date", $"Write {forms}");
        return null;
    }

    [GeneratedRegex("^[0-9][0-9/.:T -]{3,18}$", RegexOptions.NonBacktracking)]
    private static partial Regex DateLike();
}
