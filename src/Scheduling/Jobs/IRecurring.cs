namespace CoreGroupBot.Scheduling.Jobs;

/// <summary>Work that is done again and again. It looks at what is true now, so a run that was missed loses nothing and a
/// run too many adds nothing. It knows nothing of the engine that runs it.</summary>
public interface IRecurring
{
    /// <exception cref="Exception">It could not look: a failed job and a red light, never an empty result.</exception>
    Task Run(CancellationToken ct);
}
