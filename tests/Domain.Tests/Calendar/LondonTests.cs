using CoreGroupBot.Domain.Calendar;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Calendar;

public sealed class LondonTests
{
    private static readonly LocalTime HalfPastOne = new(1, 30);

    [Fact]
    public void A_conference_recorded_in_the_last_utc_hour_of_a_summer_day_was_held_the_next_day() =>
        Assert.Equal(new LocalDate(2026, 6, 10), London.DateOf(Instant.FromUtc(2026, 6, 9, 23, 30)));

    [Fact]
    public void In_winter_the_date_is_the_utc_date()
    {
        Assert.Equal(new LocalDate(2026, 1, 9), London.DateOf(Instant.FromUtc(2026, 1, 9, 23, 59)));
        Assert.Equal(new LocalDateTime(2026, 1, 9, 23, 59), London.TimeOf(Instant.FromUtc(2026, 1, 9, 23, 59)));
    }

    [Fact]
    public void On_the_day_the_clocks_go_forward_the_skipped_half_hour_is_moved_on()
    {
        var day = new LocalDate(2026, 3, 29);

        Assert.Equal(Instant.FromUtc(2026, 3, 29, 0, 0), London.StartOf(day));
        Assert.Equal(Instant.FromUtc(2026, 3, 29, 1, 30), London.At(day, HalfPastOne));
        Assert.Equal(new LocalDateTime(2026, 3, 29, 2, 30), London.TimeOf(London.At(day, HalfPastOne)));
        Assert.Equal(Instant.FromUtc(2026, 3, 29, 23, 0), London.StartOf(day.PlusDays(1)));
    }

    [Fact]
    public void On_the_day_the_clocks_go_back_the_first_of_two_times_is_meant()
    {
        var day = new LocalDate(2026, 10, 25);

        Assert.Equal(Instant.FromUtc(2026, 10, 24, 23, 0), London.StartOf(day));
        Assert.Equal(Instant.FromUtc(2026, 10, 25, 0, 30), London.At(day, HalfPastOne));
        Assert.Equal(Instant.FromUtc(2026, 10, 26, 0, 0), London.StartOf(day.PlusDays(1)));
    }

    [Fact]
    public void Every_day_starts_where_the_day_before_ends()
    {
        for (var day = new LocalDate(2026, 1, 1); day.Year == 2026; day = day.PlusDays(1))
        {
            Assert.Equal(day, London.DateOf(London.StartOf(day)));
            Assert.Equal(day.PlusDays(-1), London.DateOf(London.StartOf(day) - Duration.Epsilon));
        }
    }
}
