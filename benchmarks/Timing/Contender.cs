using System.Diagnostics;
using System.Globalization;

namespace CoreGroupBot.Benchmarks;

/// <summary>One way to do the work, with the nanoseconds an item took in every round.</summary>
/// <param name="repeats">Passes in one round, so that the short work too is long against the clock's tick.</param>
/// <param name="items">Items of one pass.</param>
internal sealed class Contender(int repeats, int items, Action pass)
{
    private const double TooFarApart = 1.5;
    private readonly List<double> rounds = [];

    public double Min => rounds.Min();

    /// <summary>The rounds lie so far apart that nothing can be told from them.</summary>
    public bool IsNoisy => Median / Min > TooFarApart;

    private double Median => rounds.Order().ElementAt(rounds.Count / 2);

    /// <summary>Each in turn, round by round, so that whatever else the machine does meets all of them.</summary>
    public static void Race(int warmUps, int rounds, params IReadOnlyList<Contender> contenders)
    {
        for (var round = -warmUps; round < rounds; round++)
        {
            foreach (var contender in contenders)
            {
                contender.Run(isWarmUp: round < 0);
            }
        }
    }

    /// <summary>Bytes that one pass allocates, and nothing else does meanwhile.</summary>
    public long Allocated()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        pass();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private void Run(bool isWarmUp)
    {
        var start = Stopwatch.GetTimestamp();
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            pass();
        }

        if (!isWarmUp)
        {
            rounds.Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds / repeats / items);
        }
    }

    /// <summary>Microseconds an item: the least, and the median.</summary>
    public string Micro => string.Create(CultureInfo.InvariantCulture, $"{Min / 1000:F1}/{Median / 1000:F1}");

    /// <summary>Nanoseconds an item: the least, and the median.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Min:F2}/{Median:F2}");
}
