using NodaTime;

namespace CoreGroupBot.Sandbox.Samples;

/// <summary>Working days of England and Wales by the law's ordinary rules: enough to place the sample dates.</summary>
internal static class WorkingDays
{
    /// <summary>Counts from <paramref name="date"/>, which is day 0, forwards or backwards.</summary>
    public static LocalDate Count(LocalDate date, int workingDays)
    {
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            date = date.PlusDays(Math.Sign(workingDays));
            left -= IsWorkingDay(date) ? 1 : 0;
        }
        return date;
    }

    private static bool IsWorkingDay(LocalDate date) =>
        date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !BankHolidays(date.Year).Contains(date);

    private static List<LocalDate> BankHolidays(int year)
    {
        var easter = EasterSunday(year);
        var christmas = new LocalDate(year, 12, 25);
        return
        [
            FirstWeekday(new(year, 1, 1)),
            easter.PlusDays(-2),
            easter.PlusDays(1),
            new LocalDate(year, 4, 30).Next(IsoDayOfWeek.Monday),
            new LocalDate(year, 6, 1).Previous(IsoDayOfWeek.Monday),
            new LocalDate(year, 9, 1).Previous(IsoDayOfWeek.Monday),
            FirstWeekday(christmas),
            FirstWeekday(FirstWeekday(christmas).PlusDays(1)),
        ];
    }

    private static LocalDate FirstWeekday(LocalDate date) => date.DayOfWeek switch
    {
        IsoDayOfWeek.Saturday => date.PlusDays(2),
        IsoDayOfWeek.Sunday => date.PlusDays(1),
        _ => date,
    };

    /// <summary>The Gregorian reckoning.</summary>
    private static LocalDate EasterSunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        var moon = epact - epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11));
        var weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        var march = moon - weekday;
        var month = 3 + (march + 40) / 44;
        return new LocalDate(year, month, march + 28 - 31 * (month / 4));
    }
}
