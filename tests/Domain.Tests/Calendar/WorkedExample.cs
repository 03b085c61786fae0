using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Domain.Tests.Calendar;

/// <summary>The worked examples of the rules that count day by day: number, day 0, count, due date, explanation.</summary>
public sealed record WorkedExample(string No, LocalDate DayZero, int Count, bool InWeeks, LocalDate Due, string Counting)
{
    private const string Table = """
        E01 | 2026-01-05 | 10 working days | 2026-01-19 | day 0=Mon 5 Jan; 1=Tue 6 Jan, 2=Wed 7 Jan, 3=Thu 8 Jan, 4=Fri 9 Jan, (w/e), 5=Mon 12 Jan, 6=Tue 13 Jan, 7=Wed 14 Jan, 8=Thu 15 Jan, 9=Fri 16 Jan, (w/e), 10=Mon 19 Jan
        E02 | 2026-03-26 | 10 working days | 2026-04-13 | day 0=Thu 26 Mar; 1=Fri 27 Mar, (w/e), 2=Mon 30 Mar, 3=Tue 31 Mar, 4=Wed 1 Apr, 5=Thu 2 Apr, (Fri 3 Apr Good Friday), (w/e), (Mon 6 Apr Easter Monday), 6=Tue 7 Apr, 7=Wed 8 Apr, 8=Thu 9 Apr, 9=Fri 10 Apr, (w/e), 10=Mon 13 Apr
        E03 | 2024-03-22 | 10 working days | 2024-04-09 | day 0=Fri 22 Mar; (w/e), 1=Mon 25 Mar, 2=Tue 26 Mar, 3=Wed 27 Mar, 4=Thu 28 Mar, (Fri 29 Mar Good Friday), (w/e), (Mon 1 Apr Easter Monday), 5=Tue 2 Apr, 6=Wed 3 Apr, 7=Thu 4 Apr, 8=Fri 5 Apr, (w/e), 9=Mon 8 Apr, 10=Tue 9 Apr
        E04 | 2025-04-11 | 10 working days | 2025-04-29 | day 0=Fri 11 Apr; (w/e), 1=Mon 14 Apr, 2=Tue 15 Apr, 3=Wed 16 Apr, 4=Thu 17 Apr, (Fri 18 Apr Good Friday), (w/e), (Mon 21 Apr Easter Monday), 5=Tue 22 Apr, 6=Wed 23 Apr, 7=Thu 24 Apr, 8=Fri 25 Apr, (w/e), 9=Mon 28 Apr, 10=Tue 29 Apr
        E05 | 2027-03-22 | 10 working days | 2027-04-07 | day 0=Mon 22 Mar; 1=Tue 23 Mar, 2=Wed 24 Mar, 3=Thu 25 Mar, (Fri 26 Mar Good Friday), (w/e), (Mon 29 Mar Easter Monday), 4=Tue 30 Mar, 5=Wed 31 Mar, 6=Thu 1 Apr, 7=Fri 2 Apr, (w/e), 8=Mon 5 Apr, 9=Tue 6 Apr, 10=Wed 7 Apr
        E06 | 2026-05-01 | 10 working days | 2026-05-18 | day 0=Fri 1 May; (w/e), (Mon 4 May Early May bank holiday), 1=Tue 5 May, 2=Wed 6 May, 3=Thu 7 May, 4=Fri 8 May, (w/e), 5=Mon 11 May, 6=Tue 12 May, 7=Wed 13 May, 8=Thu 14 May, 9=Fri 15 May, (w/e), 10=Mon 18 May
        E07 | 2026-05-20 | 10 working days | 2026-06-04 | day 0=Wed 20 May; 1=Thu 21 May, 2=Fri 22 May, (w/e), (Mon 25 May Spring bank holiday), 3=Tue 26 May, 4=Wed 27 May, 5=Thu 28 May, 6=Fri 29 May, (w/e), 7=Mon 1 Jun, 8=Tue 2 Jun, 9=Wed 3 Jun, 10=Thu 4 Jun
        E08 | 2027-04-30 | 10 working days | 2027-05-17 | day 0=Fri 30 Apr; (w/e), (Mon 3 May Early May bank holiday), 1=Tue 4 May, 2=Wed 5 May, 3=Thu 6 May, 4=Fri 7 May, (w/e), 5=Mon 10 May, 6=Tue 11 May, 7=Wed 12 May, 8=Thu 13 May, 9=Fri 14 May, (w/e), 10=Mon 17 May
        E09 | 2026-08-21 | 10 working days | 2026-09-07 | day 0=Fri 21 Aug; (w/e), 1=Mon 24 Aug, 2=Tue 25 Aug, 3=Wed 26 Aug, 4=Thu 27 Aug, 5=Fri 28 Aug, (w/e), (Mon 31 Aug Summer bank holiday), 6=Tue 1 Sep, 7=Wed 2 Sep, 8=Thu 3 Sep, 9=Fri 4 Sep, (w/e), 10=Mon 7 Sep
        E10 | 2024-12-18 | 10 working days | 2025-01-06 | day 0=Wed 18 Dec; 1=Thu 19 Dec, 2=Fri 20 Dec, (w/e), 3=Mon 23 Dec, 4=Tue 24 Dec, (Wed 25 Dec Christmas Day), (Thu 26 Dec Boxing Day), 5=Fri 27 Dec, (w/e), 6=Mon 30 Dec, 7=Tue 31 Dec, (Wed 1 Jan New Year's Day), 8=Thu 2 Jan, 9=Fri 3 Jan, (w/e), 10=Mon 6 Jan
        E11 | 2025-12-19 | 10 working days | 2026-01-07 | day 0=Fri 19 Dec; (w/e), 1=Mon 22 Dec, 2=Tue 23 Dec, 3=Wed 24 Dec, (Thu 25 Dec Christmas Day), (Fri 26 Dec Boxing Day), (w/e), 4=Mon 29 Dec, 5=Tue 30 Dec, 6=Wed 31 Dec, (Thu 1 Jan New Year's Day), 7=Fri 2 Jan, (w/e), 8=Mon 5 Jan, 9=Tue 6 Jan, 10=Wed 7 Jan
        E12 | 2026-12-17 | 10 working days | 2027-01-05 | day 0=Thu 17 Dec; 1=Fri 18 Dec, (w/e), 2=Mon 21 Dec, 3=Tue 22 Dec, 4=Wed 23 Dec, 5=Thu 24 Dec, (Fri 25 Dec Christmas Day), (w/e), (Mon 28 Dec Boxing Day (substitute day)), 6=Tue 29 Dec, 7=Wed 30 Dec, 8=Thu 31 Dec, (Fri 1 Jan New Year's Day), (w/e), 9=Mon 4 Jan, 10=Tue 5 Jan
        E13 | 2027-12-17 | 10 working days | 2028-01-05 | day 0=Fri 17 Dec; (w/e), 1=Mon 20 Dec, 2=Tue 21 Dec, 3=Wed 22 Dec, 4=Thu 23 Dec, 5=Fri 24 Dec, (w/e), (Mon 27 Dec Christmas Day (substitute day)), (Tue 28 Dec Boxing Day (substitute day)), 6=Wed 29 Dec, 7=Thu 30 Dec, 8=Fri 31 Dec, (w/e), (Mon 3 Jan New Year's Day (substitute day)), 9=Tue 4 Jan, 10=Wed 5 Jan
        E14 | 2026-06-13 | 10 working days | 2026-06-26 | day 0=Sat 13 Jun; 1=Mon 15 Jun, 2=Tue 16 Jun, 3=Wed 17 Jun, 4=Thu 18 Jun, 5=Fri 19 Jun, (w/e), 6=Mon 22 Jun, 7=Tue 23 Jun, 8=Wed 24 Jun, 9=Thu 25 Jun, 10=Fri 26 Jun
        E15 | 2026-06-10 | 10 working days | 2026-06-24 | day 0=Wed 10 Jun; 1=Thu 11 Jun, 2=Fri 12 Jun, (w/e), 3=Mon 15 Jun, 4=Tue 16 Jun, 5=Wed 17 Jun, 6=Thu 18 Jun, 7=Fri 19 Jun, (w/e), 8=Mon 22 Jun, 9=Tue 23 Jun, 10=Wed 24 Jun
        E16 | 2026-12-22 | 10 working days | 2027-01-08 | day 0=Tue 22 Dec; 1=Wed 23 Dec, 2=Thu 24 Dec, (Fri 25 Dec Christmas Day), (w/e), (Mon 28 Dec Boxing Day (substitute day)), 3=Tue 29 Dec, 4=Wed 30 Dec, 5=Thu 31 Dec, (Fri 1 Jan New Year's Day), (w/e), 6=Mon 4 Jan, 7=Tue 5 Jan, 8=Wed 6 Jan, 9=Thu 7 Jan, 10=Fri 8 Jan
        E17 | 2026-06-09 | 5 working days | 2026-06-16 | day 0=Tue 9 Jun; 1=Wed 10 Jun, 2=Thu 11 Jun, 3=Fri 12 Jun, (w/e), 4=Mon 15 Jun, 5=Tue 16 Jun
        E18 | 2026-04-02 | 5 working days | 2026-04-13 | day 0=Thu 2 Apr; (Fri 3 Apr Good Friday), (w/e), (Mon 6 Apr Easter Monday), 1=Tue 7 Apr, 2=Wed 8 Apr, 3=Thu 9 Apr, 4=Fri 10 Apr, (w/e), 5=Mon 13 Apr
        E19 | 2025-12-24 | 5 working days | 2026-01-05 | day 0=Wed 24 Dec; (Thu 25 Dec Christmas Day), (Fri 26 Dec Boxing Day), (w/e), 1=Mon 29 Dec, 2=Tue 30 Dec, 3=Wed 31 Dec, (Thu 1 Jan New Year's Day), 4=Fri 2 Jan, (w/e), 5=Mon 5 Jan
        E20 | 2026-12-22 | 5 working days | 2026-12-31 | day 0=Tue 22 Dec; 1=Wed 23 Dec, 2=Thu 24 Dec, (Fri 25 Dec Christmas Day), (w/e), (Mon 28 Dec Boxing Day (substitute day)), 3=Tue 29 Dec, 4=Wed 30 Dec, 5=Thu 31 Dec
        E21 | 2027-12-23 | 5 working days | 2028-01-04 | day 0=Thu 23 Dec; 1=Fri 24 Dec, (w/e), (Mon 27 Dec Christmas Day (substitute day)), (Tue 28 Dec Boxing Day (substitute day)), 2=Wed 29 Dec, 3=Thu 30 Dec, 4=Fri 31 Dec, (w/e), (Mon 3 Jan New Year's Day (substitute day)), 5=Tue 4 Jan
        E22 | 2026-05-27 | 5 working days | 2026-06-03 | day 0=Wed 27 May; 1=Thu 28 May, 2=Fri 29 May, (w/e), 3=Mon 1 Jun, 4=Tue 2 Jun, 5=Wed 3 Jun
        E23 | 2026-01-14 | 6 weeks | 2026-02-25 | day 0=Wed 14 Jan; wk 1=Wed 21 Jan, wk 2=Wed 28 Jan, wk 3=Wed 4 Feb, wk 4=Wed 11 Feb, wk 5=Wed 18 Feb, wk 6=Wed 25 Feb (= +42 days)
        E24 | 2026-02-23 | 6 weeks | 2026-04-06 | day 0=Mon 23 Feb; wk 1=Mon 2 Mar, wk 2=Mon 9 Mar, wk 3=Mon 16 Mar, wk 4=Mon 23 Mar, wk 5=Mon 30 Mar, wk 6=Mon 6 Apr (= +42 days)
        E25 | 2027-02-12 | 6 weeks | 2027-03-26 | day 0=Fri 12 Feb; wk 1=Fri 19 Feb, wk 2=Fri 26 Feb, wk 3=Fri 5 Mar, wk 4=Fri 12 Mar, wk 5=Fri 19 Mar, wk 6=Fri 26 Mar (= +42 days)
        E26 | 2026-11-16 | 6 weeks | 2026-12-28 | day 0=Mon 16 Nov; wk 1=Mon 23 Nov, wk 2=Mon 30 Nov, wk 3=Mon 7 Dec, wk 4=Mon 14 Dec, wk 5=Mon 21 Dec, wk 6=Mon 28 Dec (= +42 days)
        E40 | 2026-03-23 | 10 working days | 2026-04-08 | day 0=Mon 23 Mar; 1=Tue 24 Mar, 2=Wed 25 Mar, 3=Thu 26 Mar, 4=Fri 27 Mar, (w/e), 5=Mon 30 Mar, 6=Tue 31 Mar, 7=Wed 1 Apr, 8=Thu 2 Apr, (Fri 3 Apr Good Friday), (w/e), (Mon 6 Apr Easter Monday), 9=Tue 7 Apr, 10=Wed 8 Apr
        E41 | 2026-04-08 | 6 weeks | 2026-05-20 | day 0=Wed 8 Apr; wk 1=Wed 15 Apr, wk 2=Wed 22 Apr, wk 3=Wed 29 Apr, wk 4=Wed 6 May, wk 5=Wed 13 May, wk 6=Wed 20 May (= +42 days)
        E42 | 2026-04-08 | 12 weeks | 2026-07-01 | day 0=Wed 8 Apr; wk 1=Wed 15 Apr, wk 2=Wed 22 Apr, wk 3=Wed 29 Apr, wk 4=Wed 6 May, wk 5=Wed 13 May, wk 6=Wed 20 May, wk 7=Wed 27 May, wk 8=Wed 3 Jun, wk 9=Wed 10 Jun, wk 10=Wed 17 Jun, wk 11=Wed 24 Jun, wk 12=Wed 1 Jul (= +84 days)
        E43 | 2026-07-01 | 10 working days | 2026-07-15 | day 0=Wed 1 Jul; 1=Thu 2 Jul, 2=Fri 3 Jul, (w/e), 3=Mon 6 Jul, 4=Tue 7 Jul, 5=Wed 8 Jul, 6=Thu 9 Jul, 7=Fri 10 Jul, (w/e), 8=Mon 13 Jul, 9=Tue 14 Jul, 10=Wed 15 Jul
        E45 | 2027-01-04 | 10 working days | 2027-01-18 | day 0=Mon 4 Jan; 1=Tue 5 Jan, 2=Wed 6 Jan, 3=Thu 7 Jan, 4=Fri 8 Jan, (w/e), 5=Mon 11 Jan, 6=Tue 12 Jan, 7=Wed 13 Jan, 8=Thu 14 Jan, 9=Fri 15 Jan, (w/e), 10=Mon 18 Jan
        E46 | 2026-12-24 | 10 working days | 2027-01-12 | day 0=Thu 24 Dec; (Fri 25 Dec Christmas Day), (w/e), (Mon 28 Dec Boxing Day (substitute day)), 1=Tue 29 Dec, 2=Wed 30 Dec, 3=Thu 31 Dec, (Fri 1 Jan New Year's Day), (w/e), 4=Mon 4 Jan, 5=Tue 5 Jan, 6=Wed 6 Jan, 7=Thu 7 Jan, 8=Fri 8 Jan, (w/e), 9=Mon 11 Jan, 10=Tue 12 Jan
        E47 | 2026-05-25 | 10 working days | 2026-06-08 | day 0=Mon 25 May; 1=Tue 26 May, 2=Wed 27 May, 3=Thu 28 May, 4=Fri 29 May, (w/e), 5=Mon 1 Jun, 6=Tue 2 Jun, 7=Wed 3 Jun, 8=Thu 4 Jun, 9=Fri 5 Jun, (w/e), 10=Mon 8 Jun
        """;

    public static IReadOnlyDictionary<string, WorkedExample> All { get; } =
        Table.Split('\n').Select(Read).ToDictionary(example => example.No);

    private static WorkedExample Read(string line)
    {
        var cells = line.Split(" | ");
        var count = cells[2].Split(' ', 2);
        var number = int.Parse(count[0], CultureInfo.InvariantCulture);
        return new WorkedExample(cells[0], Date(cells[1]), number, count[1] == "weeks", Date(cells[3]), cells[4]);
    }

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
