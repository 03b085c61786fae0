using CoreGroupBot.Scheduling.Jobs;
using CoreGroupBot.Scheduling.Outbox;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Bot.Pages;

/// <param name="Status">"ok", or "attention" when a job's light is red, a parcel is stuck or something was found that a person
/// must put right. The service answers either way, so that nothing restarts it for what only a person can mend.</param>
public sealed record HealthView(string Status, int Stuck, IReadOnlyList<LightView> Jobs);

/// <param name="LastRun">UTC; null while it has not run since the service started.</param>
public sealed record LightView(string Job, string? LastRun, string? Problem);

public static class Health
{
    public static HealthView Now(Lights lights, OutboxTable outbox, Findings findings)
    {
        var stuck = outbox.CountStuck();
        return new HealthView(
            lights.IsGreen && stuck == 0 && findings.All.Count == 0 ? "ok" : "attention",
            stuck,
            [.. lights.All.Select(light => new LightView(
                light.Job, light.LastRun is { } at ? Text(at) : null, light.Problem))]);
    }

    private static string Text(Instant instant) => InstantPattern.General.Format(instant);
}
