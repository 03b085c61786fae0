using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Domain.Explaining;

public enum DifferenceKind
{
    Appears,
    Vanishes,
    Moves,

    /// <summary>Due on the same day, and answered on another day or not at all.</summary>
    AnsweredOtherwise,

    /// <summary>Due on the same day by other words: those of another board, or the service's own.</summary>
    SaidOtherwise,

    None,
}

/// <summary>One deadline before and after.</summary>
/// <param name="Before">Null where it appears.</param>
/// <param name="After">Null where it vanishes.</param>
public sealed record Difference(Deadline? Before, Deadline? After)
{
    public DifferenceKind Kind => (Before, After) switch
    {
        (null, _) => DifferenceKind.Appears,
        (_, null) => DifferenceKind.Vanishes,
        var (before, after) when (before.Due, before.DueAt, before.From) != (after.Due, after.DueAt, after.From) => DifferenceKind.Moves,
        var (before, after) when before.AnsweredOn != after.AnsweredOn => DifferenceKind.AnsweredOtherwise,
        var (before, after) when before.Board != after.Board => DifferenceKind.SaidOtherwise,
        _ => DifferenceKind.None,
    };

    /// <summary>Each deadline with what has become of it: the one of the same rule and owner from the same day 0; of what
    /// is left, the first with the first, since then it is day 0 that has moved.</summary>
    public static IReadOnlyList<Difference> Between(IReadOnlyList<Deadline> before, IReadOnlyList<Deadline> after)
    {
        var (found, old, @new) = (new List<Difference>(), before.ToList(), after.ToList());
        Pair(deadline => ($"{deadline.Rule}|{deadline.Item}", deadline.Owner, deadline.Anchor));
        Pair(deadline => ($"{deadline.Rule}|{deadline.Item}", deadline.Owner, default));
        return
        [
            .. found.Concat(old.Select(deadline => new Difference(deadline, null)))
                .Concat(@new.Select(deadline => new Difference(null, deadline)))
                .OrderBy(difference => (difference.After ?? difference.Before)!.Due)
                .ThenBy(difference => (difference.After ?? difference.Before)!.Key, StringComparer.Ordinal),
        ];

        void Pair(Func<Deadline, (string, string?, NodaTime.LocalDate)> same)
        {
            foreach (var deadline in old.ToList())
            {
                if (@new.Find(other => same(other) == same(deadline)) is { } match)
                {
                    found.Add(new Difference(deadline, match));
                    old.Remove(deadline);
                    @new.Remove(match);
                }
            }
        }
    }
}
