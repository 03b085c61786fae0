// Adds 10 working days to 4,096 dates: the table against plain loops over a set of holidays, all in one run and in turn,
// because absolute times on a shared machine say little and the ratio of neighbours says much.
// Exit code 1: a wrong date, an allocation, or a ratio under the goal on a machine that was quiet enough to tell.
using CoreGroupBot.Benchmarks;
using CoreGroupBot.Domain.Calendar;
using NodaTime;

const int Count = 4096;
const int Repeats = 50;
const int Rounds = 21;
const int Seed = 20261123;
const double Goal = 30;

var calendar = WorkingDays.EnglandAndWales;
var published = PublishedBankHolidays.EnglandAndWales().Select(holiday => holiday.Date).ToHashSet();
var naiveSet = published.Select(date => date.ToDateOnly()).ToHashSet();
var random = new Random(Seed);
var first = new LocalDate(2019, 1, 1);
var dates = Enumerable.Range(0, Count).Select(_ => first.PlusDays(random.Next(3600))).ToArray();
var dateOnlys = dates.Select(date => date.ToDateOnly()).ToArray();
var byTable = new LocalDate[Count];
var byLoop = new DateOnly[Count];
var byNodaLoop = new LocalDate[Count];

var table = new Contender(Repeats, () =>
{
    for (var i = 0; i < Count; i++)
    {
        byTable[i] = calendar.Add(dates[i], 10);
    }
});
var loop = new Contender(1, () =>
{
    for (var i = 0; i < Count; i++)
    {
        byLoop[i] = PlainLoop.Add(dateOnlys[i], 10, naiveSet);
    }
});
var nodaLoop = new Contender(1, () =>
{
    for (var i = 0; i < Count; i++)
    {
        byNodaLoop[i] = PlainLoop.Add(dates[i], 10, published);
    }
});

for (var round = 0; round <= Rounds; round++)
{
    foreach (var contender in new[] { table, loop, nodaLoop })
    {
        contender.Run(warmUp: round == 0, Count);
    }
}

var before = GC.GetAllocatedBytesForCurrentThread();
table.Once();
var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
var mismatches = Enumerable.Range(0, Count)
    .Count(i => byTable[i].ToDateOnly() != byLoop[i] || byTable[i] != byNodaLoop[i]);

var ratio = loop.Min / table.Min;
var noisy = table.Noise > 1.5 || loop.Noise > 1.5;
var verdict = noisy ? "noisy" : ratio >= Goal ? "pass" : "fail";
Console.WriteLine(FormattableString.Invariant(
    $"A.add10 table_ns {table} naive_ns {loop} ratio {ratio:F1} goal {Goal:F0} {verdict}"));
Console.WriteLine(FormattableString.Invariant(
    $"A.add10 table_ns {table} noda_ns {nodaLoop} ratio {nodaLoop.Min / table.Min:F1}"));
Console.WriteLine(FormattableString.Invariant(
    $"mismatches {mismatches}/{Count} allocated {allocated} bytes seed {Seed} rounds {Rounds} (min/median)"));
return mismatches > 0 || allocated > 0 || verdict == "fail" ? 1 : 0;
