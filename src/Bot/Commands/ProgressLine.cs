using System.Diagnostics;
using CoreGroupBot.Scheduling.Import;

namespace CoreGroupBot.Bot.Commands;

/// <summary>Shows how far an import is: one line that rewrites itself on a terminal, otherwise a line every few seconds.
/// An import that is over before the first of them says nothing.</summary>
public sealed class ProgressLine(TextWriter error) : IProgress<ImportProgress>, IDisposable
{
    private const int BarWidth = 30;
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Elsewhere = TimeSpan.FromSeconds(3);

    private readonly bool terminal = IsTerminal(error);
    private readonly Stopwatch sinceLast = Stopwatch.StartNew();
    private bool shown;

    public void Report(ImportProgress value)
    {
        if (sinceLast.Elapsed < (terminal ? OnTerminal : Elsewhere))
        {
            return;
        }

        sinceLast.Restart();
        shown = true;
        if (terminal)
        {
            error.Write($"\r{Bar(value)} {InWords(value)}   ");
        }
        else
        {
            error.WriteLine(InWords(value));
        }
    }

    public void Dispose()
    {
        if (shown && terminal)
        {
            error.WriteLine();
        }
    }

    public static string InWords(ImportProgress at) =>
        $"{Counted.Of(at.ChildrenRead, "child", "children")} read, " +
        $"{at.GroupsChecked} of {Counted.Of(at.GroupsTotal, "core group")} checked, " +
        $"{at.GroupsWritten} written";

    /// <summary>Checking and writing the groups are half each: how many children are still to come is not known.</summary>
    private static string Bar(ImportProgress at)
    {
        var filled = at.GroupsTotal == 0 ? 0 : BarWidth * (at.GroupsChecked + at.GroupsWritten) / (2 * at.GroupsTotal);
        return $"[{new string('#', filled)}{new string('.', BarWidth - filled)}]";
    }

#pragma warning disable RS0030 // A command's own output: only the console itself knows whether it is a terminal.
    private static bool IsTerminal(TextWriter error) => ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
#pragma warning restore RS0030
}
