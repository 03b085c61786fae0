using NodaTime;

namespace CoreGroupBot.Domain.Calendar;

/// <summary>The bank holidays of England and Wales as the law fixes them, for years that are not published.</summary>
/// <remarks>
/// Good Friday and Christmas Day by common law; Easter Monday, Spring, Summer and Boxing Day by Schedule 1 of the
/// Banking and Financial Dealings Act 1971; New Year's Day and Early May by the proclamation made for every year. A
/// holiday that is moved or added for one year only (a jubilee, a funeral) cannot be known from rules.
/// </remarks>
public static class BankHolidayRules
{
    private const string Substitute = " (substitute day)";

    public static IEnumerable<(LocalDate Date, string Name)> Of(int year)
    {
        var easter = EasterSunday(year);
        var newYear = new LocalDate(year, 1, 1);
        var christmas = new LocalDate(year, 12, 25);
        yield return Moved(newYear, "New Year’s Day", newYear.DayOfWeek == IsoDayOfWeek.Saturday ? 2 : 1);
        yield return (easter.PlusDays(-2), "Good Friday");
        yield return (easter.PlusDays(1), "Easter Monday");
        yield return (FirstMonday(year, 5), "Early May bank holiday");
        yield return (LastMonday(year, 5), "Spring bank holiday");
        yield return (LastMonday(year, 8), "Summer bank holiday");
        // Two days on for both: whichever falls on the weekend clears the other one's own day or substitute.
        yield return Moved(christmas, "Christmas Day", 2);
        yield return Moved(christmas.PlusDays(1), "Boxing Day", 2);
    }

    private static (LocalDate, string) Moved(LocalDate date, string name, int days) =>
        date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday
            ? (date.PlusDays(days), name + Substitute)
            : (date, name);

    private static LocalDate FirstMonday(int year, int month) =>
        new LocalDate(year, month, 1).PlusDays(-1).Next(IsoDayOfWeek.Monday);

    private static LocalDate LastMonday(int year, int month) =>
        new LocalDate(year, month, 1).PlusMonths(1).Previous(IsoDayOfWeek.Monday);

    /// <summary>
    /// Easter in the Gregorian calendar: the golden number gives the days from 21 March to the paschal full moon, the
    /// century its two corrections, and Easter is the Sunday after that moon.
    /// </summary>
    private static LocalDate EasterSunday(int year)
    {
        var century = year / 100;
        var solar = century - century / 4;
        var lunar = (8 * century + 13) / 25;
        var golden = year % 19;
        var days = (solar - lunar + 19 * golden + 15) % 30;
        var tooLate = days == 29 || (days == 28 && golden > 10) ? 1 : 0;
        var fullMoon = new LocalDate(year, 3, 21).PlusDays(days - tooLate);
        return fullMoon.Next(IsoDayOfWeek.Sunday);
    }
}
