using System.Text.RegularExpressions;

namespace CoreGroupBot.Scheduling.Import;

/// <summary>How the files name the people whom the service writes to.</summary>
internal static partial class Address
{
    public const string Form = "an Entra object id (a GUID with hyphens) or an email address";

    private const int LongestEmail = 254;

    /// <returns>In lower case; null when the text is neither.</returns>
    private static string? Read(string text) =>
        Guid.TryParseExact(text, "D", out var id) ? id.ToString("D")
        : text.Length <= LongestEmail && Email().IsMatch(text) ? text.ToLowerInvariant()
        : null;

    /// <returns>Null when the cell holds no address; that is reported, without the value.</returns>
    public static string? Read(Cell cell, Findings findings)
    {
        var person = Read(cell.Text);
        if (person is null)
        {
            findings.Add(
                cell.Line, $"`{cell.Column}` is neither an Entra object id nor an email address", $"Give {Form}");
        }

        return person;
    }

    public static bool IsChannel(string text) => Channel().IsMatch(text);

    [GeneratedRegex(@"^[^@\s,;<>""]+@[^@\s,;<>"".]+(\.[^@\s,;<>"".]+)+$", RegexOptions.NonBacktracking)]
    private static partial Regex Email();

    [GeneratedRegex(@"^19:[^\s@]+@thread\.[a-z0-9]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Channel();
}
