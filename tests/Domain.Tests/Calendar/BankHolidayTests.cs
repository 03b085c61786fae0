using CoreGroupBot.Domain.Calendar;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Calendar;

public sealed class BankHolidayTests
{
    private static readonly IReadOnlyList<(LocalDate Date, string Name)> Published = PublishedBankHolidays.EnglandAndWales();

    [Fact]
    public void The_rules_give_the_published_holidays_of_every_year_but_for_the_one_offs()
    {
        var years = Published.Select(holiday => holiday.Date.Year).Distinct().ToList();
        var derived = years.SelectMany(BankHolidayRules.Of).ToList();

        Assert.Equal(Enumerable.Range(2019, 10), years);
        Assert.Equal(
            [
                (new LocalDate(2020, 5, 4), "Early May bank holiday"),
                (new LocalDate(2022, 5, 30), "Spring bank holiday"),
            ],
            derived.Except(Published).Order());
        Assert.Equal(
            [
                (new LocalDate(2020, 5, 8), "Early May bank holiday (VE day)"),
                (new LocalDate(2022, 6, 2), "Spring bank holiday"),
                (new LocalDate(2022, 6, 3), "Platinum Jubilee bank holiday"),
                (new LocalDate(2022, 9, 19), "Bank Holiday for the State Funeral of Queen Elizabeth II"),
                (new LocalDate(2023, 5, 8), "Bank holiday for the coronation of King Charles III"),
            ],
            Published.Except(derived).Order());
    }

    [Fact]
    public void No_published_year_is_incomplete() =>
        Assert.All(Published.CountBy(holiday => holiday.Date.Year), year => Assert.True(year.Value >= 8));

    [Fact]
    public void No_holiday_falls_on_a_weekend_or_on_another_in_any_year_of_the_table()
    {
        var dates = Enumerable.Range(2015, 36).SelectMany(BankHolidayRules.Of).Select(holiday => holiday.Date).ToList();

        Assert.All(dates, date => Assert.True(date.DayOfWeek <= IsoDayOfWeek.Friday));
        Assert.Equal(36 * 8, dates.Distinct().Count());
    }

    /// <summary>The earliest Easter there is and the latest, and the moons that the rule moves back by a day.</summary>
    [Theory]
    [InlineData(1818, 3, 20)]
    [InlineData(1954, 4, 16)]
    [InlineData(1981, 4, 17)]
    [InlineData(2038, 4, 23)]
    [InlineData(2049, 4, 16)]
    public void Good_friday_is_found_in_the_hard_years_too(int year, int month, int day) =>
        Assert.Contains((new LocalDate(year, month, day), "Good Friday"), BankHolidayRules.Of(year));
}
