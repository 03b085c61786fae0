using System.Globalization;
using NodaTime;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>January to June, or July to December (rules.md A66).</summary>
/// <param name="Half">1 or 2.</param>
public readonly record struct HalfYear(int Year, int Half)
{
    public LocalDate First => new(Year, Half == 1 ? 1 : 7, 1);

    public LocalDate Last => First.PlusMonths(6).PlusDays(-1);

    public static HalfYear Of(LocalDate day) => new(day.Year, day.Month <= 6 ? 1 : 2);

    /// <param name="text">"2026-2"</param>
    /// <returns>Null when it is none.</returns>
    public static HalfYear? Parse(string? text) =>
        text?.Split('-') is [{ Length: 4 } year, "1" or "2"] parts
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 2000 and <= 2100
            ? new HalfYear(number, parts[1] == "1" ? 1 : 2)
            : null;

    public bool Contains(LocalDate? day) => day >= First && day <= Last;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Half}");
}
