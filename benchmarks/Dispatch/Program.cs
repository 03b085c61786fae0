// Sends 600 messages (or as many as are asked for), a tenth of them to four busy conversations, to a server on this machine that enforces
// the platform's sliding windows: first as the service does, then as the platform's own sample does. Exit code 1: a message lost or
// doubled, under 0.95 of the permitted rate, over 0.5 % of the attempts refused, or a server that does not bite.
using System.Diagnostics;
using System.Globalization;
using CoreGroupBot.Benchmarks;

const double RateGoal = 0.95;
const double RefusedGoal = 0.005;
const double Bites = 0.1;
const int WarmUps = 20;

var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 600;
var messages = Enumerable.Range(0, count)
    .Select(n => ($"m{n}", n % 10 == 0 ? $"busy-{n / 10 % 4}" : $"person-{n}")).ToList();

// A service that runs is warm.
await using (var platform = await Platform.Start())
{
    await Service.Prepare(platform.Address, [.. messages.Take(WarmUps)])();
}

var neighbours = new Neighbours();
var ours = await Measure("service", Service.Prepare);
var few = await Measure("back-off-20", (address, all) => () => BackOff.Send(address, all, 20));
var many = await Measure("back-off-100", (address, all) => () => BackOff.Send(address, all, 100));

var isGood = ours is { Lost: 0, Doubled: 0 } && ours.Rate >= RateGoal && ours.Refused <= RefusedGoal;
var doesBite = few.Refused >= Bites && many.Refused >= Bites;
var verdict = isGood && doesBite ? "pass" : ours is { Lost: 0, Doubled: 0 } && neighbours.AreBusy ? "noisy" : "fail";
Console.WriteLine(FormattableString.Invariant(
    $"D ours/back-off-20 {ours.Rate / few.Rate:F2} ours/back-off-100 {ours.Rate / many.Rate:F2} goal {RateGoal} refused {RefusedGoal:P1} {verdict}"));
Console.WriteLine(FormattableString.Invariant($"neighbours {neighbours.Share:P0}"));
return verdict == "fail" ? 1 : 0;

async Task<Result> Measure(string name, Func<string, IReadOnlyList<(string, string)>, Func<Task>> prepare)
{
    await using var platform = await Platform.Start();
    var send = prepare(platform.Address, messages);
    var start = Stopwatch.GetTimestamp();
    await send();
    var seconds = Stopwatch.GetElapsedTime(start, platform.Last).TotalSeconds;
    var result = new Result(
        platform.Taken.Count / seconds / Platform.PerSecond, platform.Refused / (double)platform.Attempts,
        count - platform.Taken.Count, platform.Taken.Values.Sum() - platform.Taken.Count);
    Console.WriteLine(FormattableString.Invariant(
        $"D {name} n {count} secs {seconds:F1} rate_ratio {result.Rate:F2} attempts {platform.Attempts} r429 {platform.Refused} ")
        + FormattableString.Invariant($"({result.Refused:P1}) lost {result.Lost} dup {result.Doubled}"));
    return result;
}

internal sealed record Result(double Rate, double Refused, int Lost, int Doubled);
