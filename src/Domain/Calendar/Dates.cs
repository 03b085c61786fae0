using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Domain.Calendar;

/// <summary>
/// Dates as British readers write them, the same on every machine: the names are the invariant culture's, which are
/// English, because the en-GB data of the operating system abbreviates September to four letters or three by version.
/// </summary>
[SuppressMessage("Naming", "CA1720", Justification = "The long and the short form of a date, no numbers.")]
public static class Dates
{
    private static readonly LocalDatePattern LongPattern =
        LocalDatePattern.CreateWithInvariantCulture("dddd d MMMM uuuu");
    private static readonly LocalDatePattern ShortPattern =
        LocalDatePattern.CreateWithInvariantCulture("ddd d MMM");

    private static readonly YearMonthPattern MonthPattern = YearMonthPattern.CreateWithInvariantCulture("MMMM uuuu");

    /// <summary>Monday 15 June 2026.</summary>
    public static string Long(LocalDate d) => LongPattern.Format(d);

    /// <summary>Mon 15 Jun.</summary>
    public static string Short(LocalDate d) => ShortPattern.Format(d);

    /// <summary>2026-06-15, as keys have it.</summary>
    public static string Iso(LocalDate d) => d.ToDateOnly().ToString("O", CultureInfo.InvariantCulture);

    /// <summary>April 2026.</summary>
    public static string Month(YearMonth month) => MonthPattern.Format(month);
}
