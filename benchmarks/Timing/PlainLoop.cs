using NodaTime;

namespace CoreGroupBot.Benchmarks;

/// <summary>What one would write first: step a day at a time and ask the set.</summary>
internal static class PlainLoop
{
    public static DateOnly Add(DateOnly date, int workingDays, HashSet<DateOnly> holidays)
    {
        while (workingDays > 0)
        {
            date = date.AddDays(1);
            if (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(date))
            {
                workingDays--;
            }
        }

        return date;
    }

    public static LocalDate Add(LocalDate date, int workingDays, HashSet<LocalDate> holidays)
    {
        while (workingDays > 0)
        {
            date = date.PlusDays(1);
            if (date.DayOfWeek <= IsoDayOfWeek.Friday && !holidays.Contains(date))
            {
                workingDays--;
            }
        }

        return date;
    }
}
