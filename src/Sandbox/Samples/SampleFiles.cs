using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace CoreGroupBot.Sandbox.Samples;

/// <summary>The input files in the repository, with their dates moved to lie around today.</summary>
/// <remarks>
/// <c>{today-14}</c> is a calendar day, <c>{workday+6}</c> a working day counted from today, which is day 0; a time may
/// follow, as in <c>{workday+6T10:00}</c>.
/// </remarks>
internal static partial class SampleFiles
{
    private static readonly string[] Names =
        ["cin-census.xml", "core-groups-england.csv", "register-wales.csv", "core-groups-wales.csv"];

    /// <summary>Writes all files into a folder, for the service and for anybody who wants to look or to try a
    /// change.</summary>
    public static void Write(string from, string folder, LocalDate today)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in Names)
        {
            File.WriteAllText(Path.Combine(folder, name), Date(File.ReadAllText(Path.Combine(from, name)), today));
        }
    }

    public static string Date(string text, LocalDate today) => Tokens().Replace(text, match =>
    {
        var days = match.Groups["days"].Success
            ? int.Parse(match.Groups["days"].Value, CultureInfo.InvariantCulture)
            : 0;
        var date = match.Groups["kind"].Value == "today" ? today.PlusDays(days) : WorkingDays.Count(today, days);
        return date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) + match.Groups["time"].Value;
    });

    [GeneratedRegex(@"\{(?<kind>today|workday)(?<days>[+-]\d+)?(?<time>T\d\d:\d\d)?\}")]
    private static partial Regex Tokens();
}
