using CoreGroupBot.Domain.Calendar;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Domain.Tests.Calendar;

public sealed class WorkingDaysTests
{
    private static readonly WorkingDays Days = WorkingDays.EnglandAndWales;

    // Written out here a second time, so that the table is held against something it was not built from.
    private static readonly HashSet<LocalDate> Holidays = [.. """
        2023-12-25 2023-12-26
        2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26
        2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26
        2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28
        2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28
        2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26
        2029-01-01
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(text => LocalDatePattern.Iso.Parse(text).Value)];

    public static TheoryData<int> Years => [2024, 2025, 2026, 2027, 2028];

    [Theory]
    [MemberData(nameof(Years))]
    public void Every_day_of_the_year_counts_as_a_plain_loop_counts_it(int year)
    {
        for (var day = new LocalDate(year, 1, 1); day.Year == year; day = day.PlusDays(1))
        {
            Assert.Equal(Works(day), Days.IsWorkingDay(day));
            Assert.Equal(Holidays.Contains(day), Days.HolidayOn(day) is not null);
            Assert.Equal(Works(day) ? day : Walk(day, 1, -1), Days.OnOrBefore(day));
            Assert.Equal(Works(day) ? day : Walk(day, 1, 1), Days.OnOrAfter(day));
            foreach (var n in new[] { 1, 2, 5, 10 })
            {
                Assert.Equal(Walk(day, n, 1), Days.Add(day, n));
                Assert.Equal(Walk(day, n, -1), Days.Before(day, n));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void The_due_date_is_the_first_day_on_which_the_working_days_are_all_counted(int year)
    {
        for (var dayZero = new LocalDate(year, 1, 1); dayZero.Year == year; dayZero = dayZero.PlusDays(1))
        {
            foreach (var n in new[] { 5, 10 })
            {
                var due = Days.Add(dayZero, n);
                Assert.Equal(n - 1, Days.Between(dayZero, due.PlusDays(-1)));
                Assert.Equal(n, Days.Between(dayZero, due));
                Assert.Equal(due, Counting.WorkingDays(Days, dayZero, n).Days[^1].Date);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Six_weeks_end_42_days_later_and_are_held_by_the_last_working_day_until_then(int year)
    {
        for (var dayZero = new LocalDate(year, 1, 1); dayZero.Year == year; dayZero = dayZero.PlusDays(1))
        {
            var nominal = Counting.Weeks(dayZero, 6).Days[^1].Date;
            var held = Days.OnOrBefore(nominal);

            Assert.Equal(dayZero.PlusDays(42), nominal);
            Assert.True(held <= nominal && Works(held));
            Assert.Equal(0, Days.Between(held, nominal));
        }
    }

    [Theory]
    [InlineData(2026, 4, 6, 2026, 4, 2)]
    [InlineData(2027, 3, 26, 2027, 3, 25)]
    [InlineData(2026, 12, 28, 2026, 12, 24)]
    [InlineData(2026, 2, 25, 2026, 2, 25)]
    public void A_nominal_date_on_a_holiday_is_never_rolled_forward(int y, int m, int d, int heldY, int heldM, int heldD) =>
        Assert.Equal(new LocalDate(heldY, heldM, heldD), Days.OnOrBefore(new LocalDate(y, m, d)));

    [Fact]
    public void Between_excludes_its_first_day_and_includes_its_last()
    {
        var thursday = new LocalDate(2026, 4, 2);

        Assert.Equal(0, Days.Between(thursday, thursday));
        Assert.Equal(0, Days.Between(thursday, new LocalDate(2026, 4, 6)));
        Assert.Equal(1, Days.Between(thursday, new LocalDate(2026, 4, 7)));
        Assert.Equal(-1, Days.Between(new LocalDate(2026, 4, 7), thursday));
    }

    [Fact]
    public void Dates_are_provisional_from_the_first_year_that_is_not_published()
    {
        Assert.Equal(new LocalDate(2028, 12, 31), Days.LastPublished);
        Assert.False(Days.IsProvisional(new LocalDate(2028, 12, 31)));
        Assert.True(Days.IsProvisional(new LocalDate(2029, 1, 1)));
        Assert.Equal("Good Friday", Days.HolidayOn(new LocalDate(2029, 3, 30)));
    }

    [Fact]
    public void A_date_that_the_table_does_not_hold_is_refused_by_name()
    {
        var before = Assert.Throws<OutsideCalendarException>(() => Days.Add(new LocalDate(2014, 12, 31), 1));
        Assert.Contains("Wednesday 31 December 2014", before.Message, StringComparison.Ordinal);
        Assert.Contains("Thursday 1 January 2015 to Saturday 31 December 2050", before.Message, StringComparison.Ordinal);
        Assert.Throws<OutsideCalendarException>(() => Days.IsWorkingDay(new LocalDate(2051, 1, 1)));
        Assert.Throws<OutsideCalendarException>(() => Days.HolidayOn(new LocalDate(2051, 1, 1)));
        Assert.Throws<OutsideCalendarException>(() => Days.Add(new LocalDate(2050, 12, 30), 1));
        Assert.Throws<OutsideCalendarException>(() => Days.Before(new LocalDate(2015, 1, 2), 1));
        Assert.Throws<OutsideCalendarException>(() => Days.OnOrBefore(new LocalDate(2015, 1, 1)));
        Assert.Equal(new LocalDate(2015, 1, 2), Days.Add(new LocalDate(2015, 1, 1), 1));
        Assert.Equal(new LocalDate(2050, 12, 30), Days.OnOrBefore(new LocalDate(2050, 12, 31)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_count_of_no_days_is_refused(int n)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Days.Add(new LocalDate(2026, 6, 1), n));
        Assert.Throws<ArgumentOutOfRangeException>(() => Days.Before(new LocalDate(2026, 6, 1), n));
    }

    private static bool Works(LocalDate date) => date.DayOfWeek <= IsoDayOfWeek.Friday && !Holidays.Contains(date);

    private static LocalDate Walk(LocalDate date, int workingDays, int step)
    {
        while (workingDays > 0)
        {
            date = date.PlusDays(step);
            workingDays -= Works(date) ? 1 : 0;
        }

        return date;
    }
}
