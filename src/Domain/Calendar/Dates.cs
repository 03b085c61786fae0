using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace CoreGroupBot.Domain.Calendar;

/// <summary>Dates as the reader writes them, in English or in Welsh, the same on every machine.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "The long and the short form of a date, no numbers.")]
public static class Dates
{
    /// <summary>Monday 15 June 2026; dydd Llun 15 Mehefin 2026.</summary>
    public static string Long(LocalDate d) => DateNames.OfReader.Long.Format(d);

    /// <summary>Mon 15 Jun; Llun 15 Meh.</summary>
    public static string Short(LocalDate d) => DateNames.OfReader.Short.Format(d);

    /// <summary>Monday 15 June: in a heading, where the year is plain.</summary>
    public static string Day(LocalDate d) => DateNames.OfReader.DayAndMonth.Format(d);

    /// <summary>2026-06-15, as keys have it.</summary>
    public static string Iso(LocalDate d) => d.ToDateOnly().ToString("O", CultureInfo.InvariantCulture);

    /// <summary>April 2026.</summary>
    public static string Month(YearMonth month) => DateNames.OfReader.Month.Format(month);
}
