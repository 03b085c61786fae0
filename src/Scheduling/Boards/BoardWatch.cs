using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Scheduling.Jobs;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Logging;

namespace CoreGroupBot.Scheduling.Boards;

/// <summary>Reads the authority's own boards again, and looks at the cases whose board has changed. On its first run it
/// looks at every case, since boards may have changed while the service did not run.</summary>
public sealed partial class BoardWatch(CurrentBoards boards, CaseFiles cases, ILogger<BoardWatch> logger) : IRecurring
{
    private readonly HashSet<string> changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> waiting = new(StringComparer.Ordinal);
    private bool hasRun;

    public async Task Run(CancellationToken ct)
    {
        BoardFileException? broken = null;
        try
        {
            NoteChanges();
            await Await(ct);
        }
        catch (BoardFileException refused)
        {
            // The last good boards stay; the cases that wait are read by those.
            broken = refused;
        }

        var failed = await Look(ct);
        if (broken is not null)
        {
            throw broken;
        }

        if (failed.Count > 0)
        {
            throw new AggregateException($"{failed.Count} cases could not be looked at.", failed);
        }
    }

    private void NoteChanges()
    {
        foreach (var key in boards.ReadAgain())
        {
            changed.Add(key);
            Changed(logger, key);
        }
    }

    private async Task Await(CancellationToken ct)
    {
        if (hasRun && changed.Count == 0)
        {
            return;
        }

        foreach (var reference in cases.References())
        {
            if (!hasRun || (await cases.Open(reference, ct) is { } @case && changed.Contains(@case.Group.Board)))
            {
                waiting.Add(reference);
            }
        }

        changed.Clear();
        hasRun = true;
    }

    private async Task<List<Exception>> Look(CancellationToken ct)
    {
        var failed = new List<Exception>();
        foreach (var reference in waiting.Order(StringComparer.Ordinal).ToList())
        {
            try
            {
                await cases.Look(reference, ct);
                waiting.Remove(reference);
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                // It waits for the next run; the others do not wait for it.
                CouldNotLook(logger, broken, reference);
                failed.Add(broken);
            }
        }

        return failed;
    }

    [LoggerMessage(40, LogLevel.Information, "Board {Key} has changed")]
    private static partial void Changed(ILogger logger, string key);

    [LoggerMessage(41, LogLevel.Error, "Case {Reference} could not be looked at under its board")]
    private static partial void CouldNotLook(ILogger logger, Exception exception, string reference);
}
