using System.Globalization;
using CoreGroupBot.Domain.Calendar;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Calendar;

public sealed class DatesTests
{
    [Theory]
    [InlineData("en-GB")]
    [InlineData("cy-GB")]
    [InlineData("en-US")]
    [InlineData("ar-SA")]
    public void Dates_read_the_same_whatever_the_machine_speaks(string culture)
    {
        var machine = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal("Monday 15 June 2026", Dates.Long(new LocalDate(2026, 6, 15)));
            Assert.Equal("Mon 15 Jun", Dates.Short(new LocalDate(2026, 6, 15)));
            Assert.Equal("Tue 1 Sep", Dates.Short(new LocalDate(2026, 9, 1)));
            Assert.Equal("day 0=Mon 15 Jun; wk 1=Mon 22 Jun (= +7 days)",
                Counting.Weeks(new LocalDate(2026, 6, 15), 1).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = machine;
        }
    }
}
