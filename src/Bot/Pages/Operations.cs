using CoreGroupBot.Scheduling.Booking;
using CoreGroupBot.Scheduling.Jobs;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Bot.Pages;

/// <summary>What operators see and may start by hand. Everything here is behind the operator's role.</summary>
public static class Operations
{
    public static void MapOperations(this RouteGroupBuilder operators)
    {
        operators.MapGet("/attention", (Attention attention) => attention.Now());
        operators.MapPost("/watch", async (Attention attention, CancellationToken ct) => await attention.Watch(ct));
        operators.MapGet("/cases", (CaseFiles cases) => cases.References());
    }
}

/// <summary>An error in words that say what to do.</summary>
public sealed record Problem(string Error);

/// <param name="Next">When something is next due, by timer or outbox; null when nothing is.</param>
/// <param name="Outbox">Rows that are due and not sent yet.</param>
/// <param name="Stuck">Rows that a person must look at.</param>
public sealed record AttentionView(string Now, string? Next, int Outbox, int Stuck, int Delivered = 0);

/// <summary>When the service next has something to do, and doing it by hand.</summary>
public sealed class Attention(
    CaseFiles cases, OutboxTable outbox, DeadlineWatch watch, CalendarCheck calendars, Dispatch dispatch, IClock clock)
{
    public AttentionView Now(int delivered = 0)
    {
        var state = outbox.State();
        var timer = cases.NextTimer();
        Instant? next = timer is { } a && state.Next is { } b ? Instant.Min(a, b) : timer ?? state.Next;
        return new AttentionView(
            Text(clock.GetCurrentInstant()), next is { } at ? Text(at) : null, state.DueNow, state.Stuck, delivered);
    }

    /// <summary>Reads calendars, watches deadlines and sends, until nothing is due.</summary>
    public async Task<AttentionView> Watch(CancellationToken ct)
    {
        await calendars.Run(ct);
        await watch.Run(ct);
        return Now(await dispatch.Run(ct));
    }

    private static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
