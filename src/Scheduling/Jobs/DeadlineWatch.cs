using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Logging;

namespace CoreGroupBot.Scheduling.Jobs;

/// <summary>Looks at every case whose timer has passed. Its cost grows with what is due, not with how many cases there
/// are.</summary>
public sealed partial class DeadlineWatch(CaseFiles cases, ILogger<DeadlineWatch> logger) : IRecurring
{
    private const int Batch = 200;

    public async Task Run(CancellationToken ct)
    {
        var failed = new Dictionary<string, Exception>(StringComparer.Ordinal);
        while (cases.Due(Batch + failed.Count).Where(reference => !failed.ContainsKey(reference)).ToList() is { Count: > 0 } due)
        {
            foreach (var reference in due)
            {
                try
                {
                    await cases.Look(reference, ct);
                }
                catch (Exception broken) when (broken is not OperationCanceledException)
                {
                    // One broken case must not hide the deadlines of the others.
                    CouldNotLook(logger, broken, reference);
                    failed[reference] = broken;
                }
            }
        }

        if (failed.Count > 0)
        {
            throw new AggregateException($"{failed.Count} cases could not be looked at.", failed.Values);
        }
    }

    [LoggerMessage(20, LogLevel.Error, "Case {Reference} could not be looked at")]
    private static partial void CouldNotLook(ILogger logger, Exception exception, string reference);
}
