using System.Text;
using CoreGroupBot.Bot.Commands;
using CoreGroupBot.Domain.Resolution;
using CoreGroupBot.Scheduling.Figures;

namespace CoreGroupBot.Bot.Pages;

/// <summary>The half-year figures for the performance team, as JSON or as comma-separated values.</summary>
public static class FiguresEndpoint
{
    /// <summary>Authorisation is the group's.</summary>
    public static void MapFigures(this RouteGroupBuilder operators) => operators.MapGet("/figures", Figures);

    private static IResult Figures(HalfYearFigures figures, string? half = null, string? format = null)
    {
        if (HalfYear.Parse(half) is not { } asked)
        {
            return Results.BadRequest(new Problem("Say which half-year: ?half=2026-2. July to December is 2."));
        }

        return format switch
        {
            null or "json" => Results.Ok(FiguresView.Of(asked, figures.Of(asked))),
            "csv" => Results.File(
                Encoding.UTF8.GetBytes(FiguresText.Csv(figures.Of(asked))), "text/csv; charset=utf-8", $"resolution-{asked}.csv"),
            _ => Results.BadRequest(new Problem("The format is json or csv.")),
        };
    }
}
