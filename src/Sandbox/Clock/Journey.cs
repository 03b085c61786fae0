using CoreGroupBot.Sandbox.Graph;
using CoreGroupBot.Sandbox.ServiceProcess;
using NodaTime;

namespace CoreGroupBot.Sandbox.Clock;

/// <summary>Moves the clock in hops, from one thing due to the next, so that nothing on the way is skipped.</summary>
internal sealed class Journey(
    SandboxClock clock, BotOperations bot, InFlight inFlight, Subscriptions subscriptions, ChangeNotifications notifications)
{
    private const int MostHops = 5_000;

    /// <summary>How far to go on when the service says that something is due and yet does not do it.</summary>
    private static readonly Duration StuckStep = Duration.FromMinutes(30);

    /// <summary>What waits for less than this is still of the moment that the clock stands at.</summary>
    private static readonly Duration Moment = Duration.FromSeconds(2);

    /// <summary>How often one moment is settled before what is not done is taken for stuck.</summary>
    private const int MostSettlings = 10;

    private int _moving;

    public bool Moving => Volatile.Read(ref _moving) == 1;

    /// <returns>False when a journey is under way already.</returns>
    public bool TryBegin() => Interlocked.CompareExchange(ref _moving, 1, 0) == 0;

    public void End() => Volatile.Write(ref _moving, 0);

    /// <param name="target">Where to stop; null for the next thing that is due.</param>
    /// <returns>The number of hops.</returns>
    /// <exception cref="ServiceRefusedException">The service did not answer, or says that nothing at all is due
    /// next.</exception>
    public async Task<int> Go(Instant? target, CancellationToken cancellation)
    {
        await Settle(cancellation);
        await Finish(cancellation);
        var stop = target ?? await NextDue(
            cancellation) ?? throw new ServiceRefusedException("Nothing is due: choose a day or a week instead.");
        var hops = 0;
        while (clock.GetCurrentInstant() < stop && hops < MostHops)
        {
            clock.MoveTo(NextStop(await bot.AskNext(cancellation), stop));
            hops++;
            await Settle(cancellation);
            await Finish(cancellation);
        }
        return hops;
    }

    /// <summary>Does what can be done by now and what waits for a second only, so that no hop leaves it behind.</summary>
    private async Task Finish(CancellationToken cancellation)
    {
        for (var time = 0; time < MostSettlings; time++)
        {
            var now = clock.GetCurrentInstant();
            var next = await bot.AskNext(cancellation);
            if (!bot.IsSending && (next is null || next > now + Moment))
            {
                return;
            }
            if (!bot.IsSending && next > now)
            {
                clock.MoveTo(next.Value);
            }
            await Settle(cancellation);
        }
    }

    /// <summary>Moves at once, for when the service is stopped: it finds out by itself when it starts again.</summary>
    public void Jump(Instant target) => clock.MoveTo(target);

    /// <summary>Lets what is on its way arrive, then lets the service act on it, until both are quiet.</summary>
    private async Task Settle(CancellationToken cancellation)
    {
        notifications.AskForRenewals();
        await inFlight.Quiet(cancellation);
        await bot.Watch(cancellation);
        await inFlight.Quiet(cancellation);
    }

    /// <summary>What is due already is done by the settling before; so the next is the first that lies ahead.</summary>
    private async Task<Instant?> NextDue(CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        return await bot.AskNext(cancellation) switch
        {
            null => null,
            { } next when next > now => next,
            _ => now + StuckStep,
        };
    }

    private Instant NextStop(Instant? next, Instant stop)
    {
        var now = clock.GetCurrentInstant();
        var hop = next is { } due ? due > now ? due : now + StuckStep : stop;
        if (subscriptions.NextWarning() is { } warning && warning > now && warning < hop)
        {
            hop = warning;
        }
        return hop < stop ? hop : stop;
    }
}
