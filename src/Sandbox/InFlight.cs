namespace CoreGroupBot.Sandbox;

/// <summary>Counts what has been sent to the service and not yet been answered, so that the clock waits for
/// it.</summary>
internal sealed class InFlight
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _quiet = Finished();
    private int _count;

    public void Start(Func<Task> work)
    {
        lock (_gate)
        {
            if (_count++ == 0)
            {
                _quiet = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
        _ = Run(work);
    }

    /// <summary>Ends when nothing is on its way; what starts meanwhile is waited for too.</summary>
    public async Task Quiet(CancellationToken cancellation)
    {
        while (true)
        {
            Task quiet;
            lock (_gate)
            {
                if (_count == 0)
                {
                    return;
                }
                quiet = _quiet.Task;
            }
            await quiet.WaitAsync(cancellation);
        }
    }

    private async Task Run(Func<Task> work)
    {
        try
        {
            await Task.Run(work);
        }
        finally
        {
            lock (_gate)
            {
                if (--_count == 0)
                {
                    _quiet.SetResult();
                }
            }
        }
    }

    private static TaskCompletionSource Finished()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }
}
