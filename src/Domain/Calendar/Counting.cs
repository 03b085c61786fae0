using System.Globalization;
using NodaTime;

namespace CoreGroupBot.Domain.Calendar;

public enum DayKind { DayZero, Counted, Weekend, Holiday, Week }

/// <summary>One day of a count.</summary>
/// <param name="Number">Which working day or week it is; null where the day does not count.</param>
public sealed record CountedDay(LocalDate Date, DayKind Kind, int? Number, string? Holiday);

/// <summary>How a due date was reached, day by day. Built when somebody asks; due dates come from the table.</summary>
/// <param name="Days">Every day from day 0, which is the first of them, to the last that is counted.</param>
public sealed record Counting(LocalDate DayZero, IReadOnlyList<CountedDay> Days)
{
    public static Counting WorkingDays(WorkingDays calendar, LocalDate dayZero, int n)
    {
        var days = new List<CountedDay> { new(dayZero, DayKind.DayZero, null, null) };
        var number = 0;
        for (var date = dayZero; number < n;)
        {
            date = date.PlusDays(1);
            var holiday = calendar.HolidayOn(date);
            days.Add(calendar.IsWorkingDay(date) ? new CountedDay(date, DayKind.Counted, ++number, null)
                : date.DayOfWeek > IsoDayOfWeek.Friday ? new CountedDay(date, DayKind.Weekend, null, holiday)
                : new CountedDay(date, DayKind.Holiday, null, holiday));
        }

        return new Counting(dayZero, days);
    }

    /// <summary>Weeks of seven calendar days: the same weekday, moved for no holiday.</summary>
    public static Counting Weeks(LocalDate dayZero, int weeks) => new(dayZero,
    [
        new CountedDay(dayZero, DayKind.DayZero, null, null),
        .. Enumerable.Range(1, weeks).Select(week => new CountedDay(dayZero.PlusWeeks(week), DayKind.Week, week, null)),
    ]);

    /// <summary>
    /// "day 0=Fri 1 May; (w/e), (Mon 4 May Early May bank holiday), 1=Tue 5 May, …" or
    /// "day 0=Wed 14 Jan; wk 1=Wed 21 Jan, … wk 6=Wed 25 Feb (= +42 days)".
    /// </summary>
    public override string ToString()
    {
        var days = string.Join(", ", Days.Select(Text).Where(text => text.Length > 0));
        var total = Days[^1].Kind == DayKind.Week ? $" (= +{Period.DaysBetween(DayZero, Days[^1].Date)} days)" : "";
        return string.Create(CultureInfo.InvariantCulture, $"day 0={Dates.Short(DayZero)}; {days}{total}");
    }

    private static string Text(CountedDay day) => day.Kind switch
    {
        DayKind.Counted => $"{day.Number}={Dates.Short(day.Date)}",
        DayKind.Week => $"wk {day.Number}={Dates.Short(day.Date)}",
        // Saturday speaks for the weekend; a Sunday after a day 0 on Saturday needs no word of its own.
        DayKind.Weekend => day.Date.DayOfWeek == IsoDayOfWeek.Saturday ? "(w/e)" : "",
        DayKind.Holiday => $"({Dates.Short(day.Date)} {day.Holiday?.Replace('’', '\'')})",
        _ => "",
    };
}
