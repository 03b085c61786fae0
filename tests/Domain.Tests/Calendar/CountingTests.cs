using System.Globalization;
using CoreGroupBot.Domain.Calendar;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Calendar;

public sealed class CountingTests
{
    private static readonly WorkingDays Days = WorkingDays.EnglandAndWales;

    public static TheoryData<string> Examples => [.. WorkedExample.All.Keys];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_worked_example_is_explained_word_for_word(string no)
    {
        var example = WorkedExample.All[no];
        var counting = example.InWeeks
            ? Counting.Weeks(example.DayZero, example.Count)
            : Counting.WorkingDays(Days, example.DayZero, example.Count);

        Assert.Equal(example.Counting, counting.ToString());
        Assert.Equal(example.Due, counting.Days[^1].Date);
        Assert.Equal(example.Due, example.InWeeks
            ? example.DayZero.PlusDays(7 * example.Count)
            : Days.Add(example.DayZero, example.Count));
    }

    [Fact]
    public void The_examples_are_all_there() =>
        Assert.Equal(
            [.. Enumerable.Range(1, 26), .. Enumerable.Range(40, 4), 45, 46, 47],
            WorkedExample.All.Keys.Select(no => int.Parse(no[1..], CultureInfo.InvariantCulture)));

    [Fact]
    public void A_day_0_on_a_sunday_is_not_counted_and_its_weekend_is_not_mentioned() =>
        Assert.Equal(
            "day 0=Sun 14 Jun; 1=Mon 15 Jun, 2=Tue 16 Jun",
            Counting.WorkingDays(Days, new LocalDate(2026, 6, 14), 2).ToString());

    [Fact]
    public void A_day_0_on_a_bank_holiday_is_still_day_0() =>
        Assert.Equal(
            "day 0=Fri 3 Apr; (w/e), (Mon 6 Apr Easter Monday), 1=Tue 7 Apr",
            Counting.WorkingDays(Days, new LocalDate(2026, 4, 3), 1).ToString());

    [Fact]
    public void The_days_of_a_count_leave_none_out()
    {
        var days = Counting.WorkingDays(Days, new LocalDate(2026, 12, 24), 10).Days;

        Assert.Equal(Enumerable.Range(0, days.Count).Select(day => new LocalDate(2026, 12, 24).PlusDays(day)),
            days.Select(day => day.Date));
        Assert.Equal(Enumerable.Range(1, 10), days.Select(day => day.Number).OfType<int>());
        Assert.Equal(["Christmas Day", "Boxing Day (substitute day)", "New Year’s Day"],
            days.Select(day => day.Holiday).OfType<string>());
    }
}
