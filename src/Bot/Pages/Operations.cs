using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Rules;
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
        operators.MapPost("/watch", Watch);
        operators.MapGet("/cases", (CaseFiles cases) => cases.References());
        operators.MapGet("/cases/{*reference}", Case);
        operators.MapStuck();
    }

    /// <summary>503 when some of it could not be done: what the answer names was not, all the rest was.</summary>
    private static async Task<JsonHttpResult<AttentionView>> Watch(Attention attention, CancellationToken ct)
    {
        var view = await attention.Watch(ct);
        return TypedResults.Json(
            view, statusCode: view.Failed is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Results<Ok<OperatorCaseView>, NotFound<Problem>>> Case(
        string reference, CaseFiles cases, Guidance guidance, IClock clock, CancellationToken ct) =>
        await cases.Open(reference, ct) is { } @case
            ? TypedResults.Ok(OperatorCaseView.Of(@case, guidance.DeadlinesOf(@case), clock.GetCurrentInstant()))
            : TypedResults.NotFound(new Problem($"There is no case {reference}. GET /operations/cases lists the references."));
}

/// <summary>An error in words that say what to do.</summary>
public sealed record Problem(string Error);

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
