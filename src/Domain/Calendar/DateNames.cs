using System.Globalization;
using CoreGroupBot.Domain.Language;
using NodaTime.Text;

namespace CoreGroupBot.Domain.Calendar;

/// <summary>How the dates of one language are written.</summary>
/// <remarks>The English names are the invariant culture's, because the en-GB data of the operating system abbreviates
/// September to four letters or three by version; the Welsh ones are the Common Locale Data Repository's.</remarks>
internal sealed class DateNames(CultureInfo names)
{
    private static readonly DateNames english = new(CultureInfo.InvariantCulture);
    private static readonly DateNames welsh = new(WelshNames());

    public static DateNames OfReader => Languages.OfReader is Languages.Welsh ? welsh : english;

    public LocalDatePattern Long { get; } = LocalDatePattern.Create("dddd d MMMM uuuu", names);
    public LocalDatePattern Short { get; } = LocalDatePattern.Create("ddd d MMM", names);
    public LocalDatePattern DayAndMonth { get; } = LocalDatePattern.Create("dddd d MMMM", names);
    public YearMonthPattern Month { get; } = YearMonthPattern.Create("MMMM uuuu", names);

    /// <summary>The long name of a day has "dydd" before it, which is what a preposition mutates: "ar ddydd Llun".</summary>
    private static CultureInfo WelshNames()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        var dates = culture.DateTimeFormat;
        dates.DayNames = ["dydd Sul", "dydd Llun", "dydd Mawrth", "dydd Mercher", "dydd Iau", "dydd Gwener", "dydd Sadwrn"];
        dates.AbbreviatedDayNames = ["Sul", "Llun", "Maw", "Mer", "Iau", "Gwen", "Sad"];
        dates.MonthNames = dates.MonthGenitiveNames =
        [
            "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd",
            "Rhagfyr", "",
        ];
        dates.AbbreviatedMonthNames = dates.AbbreviatedMonthGenitiveNames =
            ["Ion", "Chwef", "Maw", "Ebr", "Mai", "Meh", "Gorff", "Awst", "Medi", "Hyd", "Tach", "Rhag", ""];
        return culture;
    }
}
