using System.Globalization;
using System.Text;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Resolution;
using CoreGroupBot.Scheduling.Graph;

namespace CoreGroupBot.Scheduling.Figures;

/// <summary>Half-year figures as text for people and as comma-separated values for programs. Counts only: no case, no
/// person.</summary>
public static class FiguresText
{
    public static string Of(HalfYear half, IReadOnlyList<ResolutionFigures> boards)
    {
        var text = new StringBuilder($"Resolution process, half-year {half} ({Dates.Long(half.First)} to {Dates.Long(half.Last)})\n");
        if (boards.Count == 0)
        {
            text.Append("\nNo board in use has a resolution process.\n");
        }

        foreach (var figures in boards)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{figures.Board}\n");
            if (figures.IsEmpty)
            {
                text.Append("  Nothing of the resolution process lies in this half-year: every figure is 0.\n");
                continue;
            }

            foreach (var figure in figures.Figures)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {Label(figure),-90} {figure.Count,4}\n");
            }
        }

        return text.ToString();
    }

    private static string Csv(IReadOnlyList<ResolutionFigures> boards) => string.Concat(
        boards.SelectMany(figures => figures.Figures.Select(figure => string.Create(
            CultureInfo.InvariantCulture, $"{figures.Board},{figures.Half},{figure.Name},{figure.Of},{figure.Count}\r\n")))
            .Prepend("board,half,figure,of,count\r\n"));

    /// <summary>What is downloaded and what is mailed.</summary>
    public static Enclosure File(HalfYear half, IReadOnlyList<ResolutionFigures> boards) =>
        new($"resolution-{half}.csv", "text/csv; charset=utf-8", Encoding.UTF8.GetBytes(Csv(boards)));

    private static string Label(Figure figure) => figure.Of is not { } of ? figure.Name
        : Origins.All.Contains(of) ? $"{figure.Name}, by {Origins.InWords(of)}"
        : Outcomes.All.Contains(of) ? $"{figure.Name}: {Outcomes.InWords(of)}"
        : $"{figure.Name}, {of.Replace('-', ' ')}";
}
