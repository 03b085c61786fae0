using CoreGroupBot.Bot.Commands;
using CoreGroupBot.Domain.Resolution;
using CoreGroupBot.Scheduling.Figures;
using CoreGroupBot.Scheduling.Jobs;

namespace CoreGroupBot.Bot.Pages;

/// <summary>The half-year figures for the performance team, as JSON or as comma-separated values. Once a
/// half-year is over that counts as its download.</summary>
public static class FiguresEndpoint
{
    /// <summary>Authorisation is the group's.</summary>
    public static void MapFigures(this RouteGroupBuilder operators) => operators.MapGet("/figures", Figures);

    private static IResult Figures(HalfYearFigures figures, MailFigures mail, string? half = null, string? format = null)
    {
        if (HalfYear.Parse(half) is not { } asked)
        {
            return Results.BadRequest(new Problem("Say which half-year: ?half=2026-2. July to December is 2."));
        }

        if (format is not (null or "json" or "csv"))
        {
            return Results.BadRequest(new Problem("The format is json or csv."));
        }

        var counted = figures.Of(asked);
        mail.NoteDownload(asked);
        return format is "csv" && FiguresText.File(asked, counted) is var file
            ? Results.File(file.Content, file.ContentType, file.Name)
            : Results.Ok(FiguresView.Of(asked, counted));
    }
}
