using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Logging;

namespace CoreGroupBot.Scheduling.Jobs;

/// <summary>Looks at every case whose timer has passed. Its cost grows with what is due, not with how many cases there
/// are.</summary>
public sealed partial class DeadlineWatch(CaseFiles cases, ILogger<DeadlineWatch> logger) : IRecurring
{
    private const int Batch = 200;

    /// <exception cref="AggregateException">Some could not be looked at; all the others were. Their timers stand, so that the
    /// next run looks again.</exception>
    public async Task Run(CancellationToken ct)
    {
        // Each case once a run: it ends even if a case were due again at once.
        var looked = new HashSet<string>(StringComparer.Ordinal);
        var failed = new List<Exception>();
        while (cases.Due(Batch + looked.Count).Where(reference => !looked.Contains(reference)).ToList() is { Count: > 0 } due)
        {
            foreach (var reference in due)
            {
                looked.Add(reference);
                try
                {
                    await cases.Look(reference, ct);
                }
                catch (Exception broken) when (broken is not OperationCanceledException)
                {
                    // One broken case must not hide the deadlines of the others.
                    CouldNotLook(logger, broken, reference);
                    failed.Add(broken);
                }
            }
        }

        if (failed.Count > 0)
        {
            throw new AggregateException($"{failed.Count} cases could not be looked at.", failed);
        }
    }

    [LoggerMessage(20, LogLevel.Error, "Case {Reference} could not be looked at")]
    private static partial void CouldNotLook(ILogger logger, Exception exception, string reference);
}
