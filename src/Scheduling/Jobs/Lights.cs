using System.Collections.Concurrent;
using NodaTime;

namespace CoreGroupBot.Scheduling.Jobs;

/// <param name="LastRun">Null while it has not run since the process started.</param>
/// <param name="Problem">Null when the last run was good, and not long ago.</param>
public sealed record Light(string Job, Instant? LastRun, string? Problem);

/// <summary>A job of the timetable.</summary>
public sealed record TimetableEntry(string Job, Duration Every);

/// <summary>One light a job: whether its last run could do its work. A job that does not run any more is red too, or an
/// engine that stood still would look well.</summary>
public sealed class Lights(IClock clock, IEnumerable<TimetableEntry> timetable)
{
    private static readonly Duration Grace = Duration.FromMinutes(15);

    private readonly Instant startedAt = clock.GetCurrentInstant();
    private readonly List<TimetableEntry> timetable = [.. timetable];
    private readonly ConcurrentDictionary<string, Light> lights = new(StringComparer.Ordinal);

    public IReadOnlyList<Light> All => [.. timetable
        .Select(entry => Missed(entry, lights.GetValueOrDefault(entry.Job) ?? new Light(entry.Job, null, null)))
        .OrderBy(light => light.Job, StringComparer.Ordinal)];

    public bool IsGreen => All.All(light => light.Problem is null);

    internal void Good(string job) => lights[job] = new Light(job, clock.GetCurrentInstant(), null);

    internal void Bad(string job, Exception problem) =>
        lights[job] = new Light(
            job, clock.GetCurrentInstant(), problem is OperatorNeededException ? problem.Message : problem.GetType().Name);

    private Light Missed(TimetableEntry entry, Light light) =>
        light.Problem is null && clock.GetCurrentInstant() - (light.LastRun ?? startedAt) > entry.Every * 2 + Grace
            ? light with { Problem = "It has not run when it should have." }
            : light;
}
