using CoreGroupBot.Scheduling.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CoreGroupBot.Bot.Pages;

/// <summary>What operators see and may start by hand. Everything here is behind the operator's role.</summary>
public static class Operations
{
    public static void MapOperations(this RouteGroupBuilder operators)
    {
        operators.MapGet("/attention", (Attention attention) => attention.Now());
        operators.MapPost("/watch", Watch);
        operators.MapBoards();
        operators.MapGet("/cases", (CaseFiles cases) => cases.References());
        operators.MapStuck();
    }

    /// <summary>503 when some of it could not be done: what the answer names was not, all the rest was.</summary>
    private static async Task<JsonHttpResult<AttentionView>> Watch(Attention attention, CancellationToken ct)
    {
        var view = await attention.Watch(ct);
        return TypedResults.Json(
            view, statusCode: view.Failed is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}

/// <summary>An error in words that say what to do.</summary>
public sealed record Problem(string Error);
