using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Booking;
using CoreGroupBot.Scheduling.Jobs;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
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
        operators.MapGet("/cases/{*reference}", Case);
    }

    private static async Task<Results<Ok<OperatorCaseView>, NotFound<Problem>>> Case(
        string reference, CaseFiles cases, Guidance guidance, IClock clock, CancellationToken ct) =>
        await cases.Open(reference, ct) is { } @case
            ? TypedResults.Ok(OperatorCaseView.Of(@case, guidance.DeadlinesOf(@case), clock.GetCurrentInstant()))
            : TypedResults.NotFound(new Problem($"There is no case {reference}. GET /operations/cases lists the references."));
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

public sealed record DeadlineView(
    string Rule, string Title, string Kind, string Anchor, string Due, string OverdueFrom, string? AnsweredOn, bool IsOverdue,
    bool IsServiceReminder, string? Owner, string? Counting, string? Quotation, string? Source, string? Note);

public sealed record OperatorCaseView(string Reference, string Board, bool Active, IReadOnlyList<DeadlineView> Deadlines)
{
    public static OperatorCaseView Of(Domain.Cases.CoreGroupCase @case, IReadOnlyList<Deadline> deadlines, Instant now) => new(
        @case.Reference, @case.Group.Board, @case.IsActive,
        [.. deadlines.Select(deadline => new DeadlineView(
            deadline.Rule,
            RuleIds.InWords(deadline.Rule),
            deadline.Kind.ToString(),
            $"{deadline.Trigger}, {Dates.Long(deadline.Anchor)}",
            Dates.Long(deadline.Due),
            InstantPattern.ExtendedIso.Format(deadline.OverdueFrom),
            deadline.AnsweredOn is { } on ? Dates.Long(on) : null,
            deadline.IsOverdue(now),
            deadline.IsServiceReminder,
            deadline.Owner,
            deadline.Explain(Guidance.Calendar)?.ToString(),
            deadline.Source?.Quotation,
            deadline.Source is { } source ? $"{source.File}, line {source.Line}" : null,
            deadline.Note))]);
}
