using Microsoft.Extensions.Logging;
using Quartz;

namespace CoreGroupBot.Scheduling.Jobs;

/// <summary>Binds one recurring piece of work to the engine; another engine needs only another one of these.</summary>
[DisallowConcurrentExecution]
public sealed partial class Tick<T>(T work, Lights lights, ILogger<Tick<T>> logger) : IJob
    where T : IRecurring
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await work.Run(cancellationToken);
            lights.Good(typeof(T).Name);
        }
        catch (Exception broken) when (!cancellationToken.IsCancellationRequested)
        {
            // It runs again at its next time; until a run is good its light is red.
            lights.Bad(typeof(T).Name, broken);
            Failed(logger, broken, typeof(T).Name);
        }
    }

    [LoggerMessage(21, LogLevel.Error, "Job {Job} failed")]
    private static partial void Failed(ILogger logger, Exception exception, string job);
}
