using System.Globalization;

namespace CoreGroupBot.Benchmarks;

/// <summary>Whatever else the machine does while the rounds run.</summary>
internal sealed class Neighbours
{
    private const double Busy = 0.08;
    private const double TicksPerSecond = 100;
    private readonly (double Others, double All) began = Ticks();

    public bool AreBusy => Share > Busy;

    /// <summary>The share of all processors' time that went to others since this was made; 0 where the system does not
    /// tell.</summary>
    public double Share
    {
        get
        {
            var (others, all) = Ticks();
            return all > began.All ? Math.Max(0, (others - began.Others) / (all - began.All)) : 0;
        }
    }

    private static (double Others, double All) Ticks()
    {
        const string Stat = "/proc/stat";
        if (!File.Exists(Stat))
        {
            return (0, 0);
        }

        // user nice system idle iowait irq softirq steal; what follows is counted in these already.
        var ticks = File.ReadLines(Stat).First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9]
            .Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        var idle = ticks[3] + ticks[4];
        return (ticks.Sum() - idle - Environment.CpuUsage.TotalTime.TotalSeconds * TicksPerSecond, ticks.Sum());
    }
}
