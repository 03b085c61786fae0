// Adds 1, 5, 10 and 60 working days to every day of 2020 to 2030: the table against plain loops over a set of holidays,
// all in one run and in turn, because absolute times on a shared machine say little and the ratio of neighbours says much.
// Times are nanoseconds an addition, min/median of the rounds. Exit code 1: a wrong date, an allocation, or a ratio under
// the goal on a machine that was quiet enough to tell.
using CoreGroupBot.Benchmarks;
using CoreGroupBot.Domain.Calendar;
using NodaTime;

const int Rounds = 21;
const int PassesOfTable = 50;
const int Goal = 30;
const int GoalIsFor = 10;

var calendar = WorkingDays.EnglandAndWales;
var notPublished = Enumerable.Range(calendar.LastPublished.Year + 1, 3).SelectMany(BankHolidayRules.Of);
var holidays = PublishedBankHolidays.EnglandAndWales().Concat(notPublished).Select(holiday => holiday.Date).ToHashSet();
var plainHolidays = holidays.Select(date => date.ToDateOnly()).ToHashSet();
var first = new LocalDate(2020, 1, 1);
var dates = Enumerable.Range(0, Period.DaysBetween(first, new LocalDate(2031, 1, 1))).Select(first.PlusDays).ToArray();
var plainDates = dates.Select(date => date.ToDateOnly()).ToArray();
var (byTable, byLoop, byNodaLoop) = (new LocalDate[dates.Length], new DateOnly[dates.Length], new LocalDate[dates.Length]);

var neighbours = new Neighbours();
var hasFailed = false;
foreach (var n in (int[])[1, 5, 10, 60])
{
    var table = new Contender(PassesOfTable, dates.Length, () =>
    {
        for (var i = 0; i < dates.Length; i++)
        {
            byTable[i] = calendar.Add(dates[i], n);
        }
    });
    var loop = new Contender(1, dates.Length, () =>
    {
        for (var i = 0; i < plainDates.Length; i++)
        {
            byLoop[i] = PlainLoop.Add(plainDates[i], n, plainHolidays);
        }
    });
    var nodaLoop = new Contender(1, dates.Length, () =>
    {
        for (var i = 0; i < dates.Length; i++)
        {
            byNodaLoop[i] = PlainLoop.Add(dates[i], n, holidays);
        }
    });
    Contender.Race(warmUps: 1, Rounds, table, loop, nodaLoop);

    var allocated = table.Allocated();
    var mismatches = Enumerable.Range(0, dates.Length)
        .Count(i => byTable[i].ToDateOnly() != byLoop[i] || byTable[i] != byNodaLoop[i]);
    var ratio = loop.Min / table.Min;
    var isNoisy = table.IsNoisy || loop.IsNoisy || neighbours.AreBusy;
    var goal = n != GoalIsFor ? "" : $" goal {Goal}";
    var verdict = n != GoalIsFor ? "" : ratio >= Goal ? " pass" : isNoisy ? " noisy" : " fail";
    Console.WriteLine(FormattableString.Invariant(
        $"A.add{n} table_ns {table} loop_ns {loop} ratio {ratio:F1}{goal}{verdict}"));
    Console.WriteLine(FormattableString.Invariant(
        $"A.add{n} table_ns {table} noda_loop_ns {nodaLoop} ratio {nodaLoop.Min / table.Min:F1}"));
    Console.WriteLine($"A.add{n} mismatches {mismatches}/{dates.Length} allocated {allocated} bytes");
    hasFailed |= mismatches > 0 || allocated > 0 || verdict == " fail";
}

Console.WriteLine(FormattableString.Invariant($"rounds {Rounds} neighbours {neighbours.Share:P0}"));
return hasFailed ? 1 : 0;
