using CoreGroupBot.Domain.Calendar;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Calendar;

public sealed class AddedHolidayTests
{
    private static readonly WorkingDays Days = WorkingDays.EnglandAndWales;
    private static readonly LocalDate Wednesday = new(2026, 6, 17);

    [Fact]
    public void A_day_added_is_no_working_day_any_more_and_has_its_name()
    {
        var more = Days.With(Wednesday, "A day of thanks");

        Assert.False(more.IsWorkingDay(Wednesday));
        Assert.Equal("A day of thanks", more.HolidayOn(Wednesday));
        Assert.Equal(Wednesday.PlusDays(1), more.Add(Wednesday.PlusDays(-1), 1));
        Assert.Equal(Wednesday.PlusDays(-1), more.OnOrBefore(Wednesday));
        Assert.Equal(Days.LastPublished, more.LastPublished);
    }

    [Fact]
    public void Every_other_day_of_the_year_counts_as_before()
    {
        var more = Days.With(Wednesday, "A day of thanks");
        for (var day = new LocalDate(2026, 1, 1); day.Year == 2026; day = day.PlusDays(1))
        {
            Assert.Equal(Days.IsWorkingDay(day) && day != Wednesday, more.IsWorkingDay(day));
            Assert.Equal(day == Wednesday ? "A day of thanks" : Days.HolidayOn(day), more.HolidayOn(day));
        }
    }

    [Fact]
    public void The_calendar_itself_stays_as_it_is()
    {
        Days.With(Wednesday, "A day of thanks");
        Assert.True(Days.IsWorkingDay(Wednesday));
        Assert.Null(Days.HolidayOn(Wednesday));
    }

    [Fact]
    public void A_holiday_keeps_its_name_and_a_weekend_its_count()
    {
        Assert.Equal("Good Friday", Days.With(new LocalDate(2026, 4, 3), "Another").HolidayOn(new LocalDate(2026, 4, 3)));
        var saturday = new LocalDate(2026, 6, 20);
        Assert.Equal(Days.Add(Wednesday, 5), Days.With(saturday, "Saturday").Add(Wednesday, 5));
    }

    [Fact]
    public void A_day_outside_the_calendar_is_refused() =>
        Assert.Throws<OutsideCalendarException>(() => Days.With(new LocalDate(2051, 1, 3), "X"));
}
