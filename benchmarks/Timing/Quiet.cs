using System.Globalization;

namespace CoreGroupBot.Benchmarks;

/// <summary>Waits until the machine has nothing else to do, or half a minute has passed.</summary>
internal static class Quiet
{
    public const double Idle = 0.92;
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(30);

    /// <returns>The idle share of the last second; 1 where the system does not tell.</returns>
    public static double Wait()
    {
        var (share, since) = (0.0, Environment.TickCount64);
        while (share < Idle && Environment.TickCount64 - since < AtMost.TotalMilliseconds)
        {
            var (idle, all) = Ticks();
            Thread.Sleep(1000);
            var (idleLater, allLater) = Ticks();
            share = allLater == all ? 1 : (double)(idleLater - idle) / (allLater - all);
        }

        return share;
    }

    private static (long Idle, long All) Ticks()
    {
        const string Stat = "/proc/stat";
        if (!File.Exists(Stat))
        {
            return (0, 0);
        }

        var ticks = File.ReadLines(Stat).First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]
            .Select(text => long.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return (ticks[3], ticks.Sum());
    }
}
