using System.Text.RegularExpressions;

namespace CoreGroupBot.Scheduling.Import;

/// <summary>How the files name the people whom the service writes to.</summary>
/// <param name="domains">Where email addresses may be; empty for everywhere.</param>
internal sealed partial class Addresses(IReadOnlyCollection<string> domains)
{
    public const string Form = "an Entra object id (a GUID with hyphens) or an email address";
    public const string Setting = $"{ImportOptions.Section}:{nameof(ImportOptions.MailDomains)}";

    private const int LongestEmail = 254;

    public bool AreFromEverywhere => domains.Count == 0;

    /// <returns>In lower case; null when the cell holds no address, or one elsewhere. That is reported, of the value only
    /// the domain.</returns>
    public string? Read(Cell cell, FileFindings findings)
    {
        if (Guid.TryParseExact(cell.Text, "D", out var id))
        {
            return id.ToString("D");
        }

        if (cell.Text.Length > LongestEmail || !Email().IsMatch(cell.Text))
        {
            findings.Add(
                cell.Line, $"`{cell.Column}` is neither an Entra object id nor an email address", $"Give {Form}");
            return null;
        }

        var address = cell.Text.ToLowerInvariant();
        var domain = address[(address.IndexOf('@') + 1)..];
        if (AreFromEverywhere || domains.Contains(domain, StringComparer.OrdinalIgnoreCase))
        {
            return address;
        }

        findings.Add(
            cell.Line, $"`{cell.Column}` is an address at {domain}, which the setting {Setting} does not list",
            "Give the address at work; where professionals do have addresses there, add the domain to the setting");
        return null;
    }

    /// <summary>Whether it is an email address, and at a domain where professionals have theirs.</summary>
    public bool IsAtWork(string text) =>
        text.Length <= LongestEmail && Email().IsMatch(text)
        && (AreFromEverywhere || domains.Contains(text[(text.IndexOf('@') + 1)..], StringComparer.OrdinalIgnoreCase));

    public static bool IsChannel(string text) => Channel().IsMatch(text);

    [GeneratedRegex(@"^[^@\s,;<>""]+@[^@\s,;<>"".]+(\.[^@\s,;<>"".]+)+$", RegexOptions.NonBacktracking)]
    private static partial Regex Email();

    [GeneratedRegex(@"^19:[^\s@]+@thread\.[a-z0-9]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Channel();
}
