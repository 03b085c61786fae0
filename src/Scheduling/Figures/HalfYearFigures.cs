using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Resolution;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Scheduling.Figures;

/// <summary>The figures of a half-year, over all cases, for every board that has a resolution process.</summary>
public sealed class HalfYearFigures(CaseFiles cases, Guidance guidance, IClock clock)
{
    public IReadOnlyList<ResolutionFigures> Of(HalfYear half)
    {
        var now = clock.GetCurrentInstant();
        var boards = guidance.Boards.Boards.Where(board => board.Resolution is not null).ToList();
        var keys = boards.Select(board => board.Key).ToHashSet(StringComparer.Ordinal);
        List<CoreGroupCase> all =
        [
            .. cases.References().Select(reference => Fold.Of(reference, cases.History(reference))).OfType<CoreGroupCase>()
                .Where(@case => keys.Contains(@case.Group.Board)),
        ];
        return [.. boards.Select(board => ResolutionFigures.Of(board, half, all, Guidance.Calendar, now))];
    }
}
