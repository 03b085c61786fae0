using CoreGroupBot.Scheduling.Jobs;
using CoreGroupBot.Scheduling.Outbox;

namespace CoreGroupBot.Bot.Pages;

/// <param name="Status">"ok", or "attention" when a job's light is red or a parcel is stuck. The service answers either
/// way, so that nothing restarts it for what only a person can mend.</param>
public sealed record HealthView(string Status, int Stuck, IReadOnlyList<Light> Jobs);

public static class Health
{
    public static HealthView Now(Lights lights, OutboxTable outbox)
    {
        var stuck = outbox.State().Stuck;
        return new HealthView(lights.IsGreen && stuck == 0 ? "ok" : "attention", stuck, lights.All);
    }
}
