using CoreGroupBot.Scheduling.Outbox;

namespace CoreGroupBot.Scheduling.Jobs;

/// <summary>Sends what has become due by the passing of time; what follows from an event is sent at once.</summary>
public sealed class DeliverOutbox(Dispatch dispatch) : IRecurring
{
    public Task Run(CancellationToken ct) => dispatch.Run(ct);
}
