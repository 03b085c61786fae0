using System.Text.Json;
using CoreGroupBot.Domain.Resolution;
using CoreGroupBot.Scheduling.Figures;

namespace CoreGroupBot.Bot.Commands;

/// <summary>The verb <c>figures</c>.</summary>
public static class FiguresCommand
{
    public const string Usage = """
        CoreGroupBot figures --half YYYY-N [--json]

          --half YYYY-N   the half-year, such as 2026-1 (January to June) or 2026-2 (July to December)
          --json          for programs: what GET /operations/figures?half=YYYY-N answers

        Counts the resolution processes of every board that has one: requests, triggers, delays, Tier 1, Tier 2, outcomes.
        """;

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    /// <param name="args">Without the verb itself.</param>
    /// <param name="services">Must hold <see cref="HalfYearFigures"/>.</param>
    /// <returns>0 when answered, 2 when the question is wrong.</returns>
    public static async Task<int> Run(string[] args, IServiceProvider services, TextWriter output, TextWriter error)
    {
        if (args is ["--help"] or ["-h"])
        {
            await output.WriteLineAsync(Usage);
            return 0;
        }

        List<string> rest = [.. args];
        var json = rest.Remove("--json");
        if (rest is not ["--half", var text] || HalfYear.Parse(text) is not { } half)
        {
            await error.WriteLineAsync($"Say which half-year: --half 2026-2.\n\n{Usage}");
            return 2;
        }

        var boards = services.GetRequiredService<HalfYearFigures>().Of(half);
        await output.WriteAsync(json ? JsonSerializer.Serialize(FiguresView.Of(half, boards), Readable) + "\n" : FiguresText.Of(half, boards));
        return 0;
    }
}

/// <param name="Half">"2026-2"</param>
public sealed record FiguresView(string Half, string From, string To, IReadOnlyList<BoardFiguresView> Boards)
{
    public static FiguresView Of(HalfYear half, IReadOnlyList<ResolutionFigures> boards) => new(
        half.ToString(), $"{half.First:uuuu-MM-dd}", $"{half.Last:uuuu-MM-dd}",
        [.. boards.Select(figures => new BoardFiguresView(figures.Board, figures.IsEmpty, figures.Figures))]);
}

public sealed record BoardFiguresView(string Board, bool IsEmpty, IReadOnlyList<Figure> Figures);
