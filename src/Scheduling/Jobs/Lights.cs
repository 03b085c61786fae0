using System.Collections.Concurrent;
using NodaTime;

namespace CoreGroupBot.Scheduling.Jobs;

/// <param name="LastRun">Null while it has not run since the process started.</param>
/// <param name="Problem">Null when the last run was good.</param>
public sealed record Light(string Job, Instant? LastRun, string? Problem);

/// <summary>One light a job: whether its last run could do its work.</summary>
public sealed class Lights(IClock clock)
{
    private readonly ConcurrentDictionary<string, Light> lights = new(StringComparer.Ordinal);

    public IReadOnlyList<Light> All => [.. lights.Values.OrderBy(light => light.Job, StringComparer.Ordinal)];

    public bool IsGreen => lights.Values.All(light => light.Problem is null);

    internal void Good(string job) => lights[job] = new Light(job, clock.GetCurrentInstant(), null);

    internal void Bad(string job, Exception problem) =>
        lights[job] = new Light(job, clock.GetCurrentInstant(), problem.GetType().Name);
}
