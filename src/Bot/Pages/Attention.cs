using CoreGroupBot.Scheduling.Booking;
using CoreGroupBot.Scheduling.Jobs;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Bot.Pages;

/// <param name="Next">When something is next due, by timer or outbox; null when nothing is. It is not after Now while a case
/// is still to be looked at.</param>
/// <param name="Outbox">Rows that are due and not sent yet.</param>
/// <param name="IsSending">One of them is being sent, or could be at once.</param>
/// <param name="Stuck">Rows that a person must look at.</param>
/// <param name="Findings">What a person must put right, in sentences; met in the last day.</param>
/// <param name="Failed">What could not be done and is in the log; null when everything could.</param>
public sealed record AttentionView(
    string Now, string? Next, int Outbox, bool IsSending, int Stuck, IReadOnlyList<FindingView> Findings, int Delivered = 0,
    IReadOnlyList<string>? Failed = null);

/// <param name="Times">How often, since <paramref name="First"/>.</param>
public sealed record FindingView(string Sentence, int Times, string First, string Last);

/// <summary>When the service next has something to do, and doing it by hand.</summary>
public sealed partial class Attention(
    CaseFiles cases,
    OutboxTable outbox,
    DeadlineWatch watch,
    CalendarCheck calendars,
    Dispatch dispatch,
    Findings findings,
    IClock clock,
    ILogger<Attention> logger)
{
    /// <summary>What is delivered may leave a case to be looked at once more; what will not end is left to the jobs.</summary>
    private const int MostRounds = 3;

    public AttentionView Now()
    {
        var state = outbox.State();
        var timer = cases.NextTimer();
        Instant? next = timer is { } a && state.Next is { } b ? Instant.Min(a, b) : timer ?? state.Next;
        return new AttentionView(
            Text(clock.GetCurrentInstant()), next is { } at ? Text(at) : null, state.DueNow, outbox.IsBusy(), state.Stuck,
            [.. findings.All.Select(found => new FindingView(found.Sentence, found.Times, Text(found.First), Text(found.Last)))]);
    }

    /// <summary>Reads calendars, watches deadlines and sends, until nothing is due. What fails does not keep the rest from
    /// being done.</summary>
    public async Task<AttentionView> Watch(CancellationToken ct)
    {
        var failed = new SortedSet<string>(StringComparer.Ordinal);
        var (delivered, rounds) = (0, 0);
        await Try("calendars", () => calendars.Run(ct));
        do
        {
            await Try("deadlines", () => watch.Run(ct));
            await Try("delivery", async () => delivered += await dispatch.Run(ct));
        }
        while (++rounds < MostRounds && cases.Due(1).Count > 0);
        return Now() with { Delivered = delivered, Failed = failed.Count > 0 ? [.. failed] : null };

        async Task Try(string part, Func<Task> work)
        {
            try
            {
                await work();
            }
            catch (Exception broken) when (!ct.IsCancellationRequested)
            {
                NotDone(logger, broken, part);
                failed.Add(part);
            }
        }
    }

    private static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    [LoggerMessage(60, LogLevel.Error, "Asked by an operator: the {Part} could not be done")]
    private static partial void NotDone(ILogger logger, Exception exception, string part);
}
