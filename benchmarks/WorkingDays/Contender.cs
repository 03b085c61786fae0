using System.Diagnostics;
using System.Globalization;

namespace CoreGroupBot.Benchmarks;

/// <summary>One way to do the work, with the nanoseconds an item took in every round.</summary>
/// <param name="repeats">Passes in one round, so that the short work too is long against the clock's tick.</param>
internal sealed class Contender(int repeats, Action pass)
{
    private readonly List<double> rounds = [];

    public double Min => rounds.Min();

    public double Noise => Median / Min;

    private double Median => rounds.Order().ElementAt(rounds.Count / 2);

    public void Once() => pass();

    public void Run(bool warmUp, int items)
    {
        var start = Stopwatch.GetTimestamp();
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            pass();
        }

        if (!warmUp)
        {
            rounds.Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds / repeats / items);
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Min:F2}/{Median:F2}");
}
