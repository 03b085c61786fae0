using CoreGroupBot.Domain.Calendar;
using NodaTime;

namespace CoreGroupBot.Domain.Explaining;

/// <summary>Whether a notice that was said would have been different had what is supposed been so from the start.</summary>
internal static class Hindsight
{
    /// <param name="knownAt">Day of a supposed core group → when somebody says so; others are known on their day.</param>
    /// <returns>Null when it would have been the same, or cannot be compared.</returns>
    public static SaidOtherwise? Of(
        Told told, IReadOnlyList<Difference> differences, SeenCase before, SeenCase after,
        IReadOnlyDictionary<LocalDate, Instant> knownAt)
    {
        var said = told.Notice;
        if (differences.FirstOrDefault(each => each.Before is { } deadline && WhoIsTold.IsAbout(said, deadline))
            is not { Before: { } was, Kind: not DifferenceKind.None } difference)
        {
            return null;
        }

        if (difference.After is not { } now)
        {
            return new SaidOtherwise(told, null, Say("There would be no such deadline."));
        }

        if (now.AnsweredOn is { } on && now.AnsweredOn != was.AnsweredOn && said.At >= Known(on, knownAt))
        {
            return new SaidOtherwise(told, null, Say($"It would have been answered on {Dates.Long(on)}."));
        }

        // Where the case as it stands would not say that step any more, a booking meanwhile for one, only the date differs.
        var known = before.Step(was, said);
        var instead = after.Step(now with { KnownAt = was.KnownAt }, said);
        return (known, instead) switch
        {
            (not null, null) => new SaidOtherwise(told, null, Say("Nobody would have been told so in that role.")),
            (_, not null) when instead.Due != said.Due || (known is not null && instead.At != known.At) =>
                new SaidOtherwise(told, instead, null),
            (null, null) when now.Due != was.Due => new SaidOtherwise(told, said with { Due = now.Due }, null),
            _ => null,
        };
    }

    private static Instant Known(LocalDate on, IReadOnlyDictionary<LocalDate, Instant> knownAt) =>
        knownAt.TryGetValue(on, out var at) ? at : London.StartOf(on.PlusDays(1));
}
