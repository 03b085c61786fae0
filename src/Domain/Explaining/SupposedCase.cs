using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Explaining;

/// <summary>What is supposed cannot be: the message says why, and what is accepted.</summary>
public sealed class ImpossibleSuppositionException(string message) : Exception(message);

/// <summary>The history of a case with what is supposed put into it, each event at its time, and the calendar with what is
/// supposed of it.</summary>
/// <param name="KnownAt">Day of a supposed core group → when somebody says so; where nobody said when, it is not in it.</param>
public sealed record SupposedCase(
    string Reference,
    IReadOnlyList<Recorded> Events,
    WorkingDays Calendar,
    IReadOnlyDictionary<LocalDate, Instant> KnownAt)
{
    private static readonly LocalTime Noon = new(12, 0);

    /// <exception cref="ImpossibleSuppositionException">One of them cannot be.</exception>
    public static SupposedCase Of(
        string reference, IReadOnlyList<Recorded> history, IEnumerable<Supposition> suppositions, BoardLibrary boards,
        WorkingDays calendar, Instant now)
    {
        var known = new Dictionary<LocalDate, Instant>();
        var supposed = new SupposedCase(reference, history, calendar, known);
        var at = Instant.Max(now, history[^1].At);
        // Core groups first: a record can be of one that is supposed as well.
        foreach (var supposition in suppositions.OrderBy(each => each is not Supposition.Held))
        {
            // One after another, since what is recorded in one breath is read as history from before the service.
            at += Duration.FromMilliseconds(1);
            var @case = Fold.Of(reference, supposed.Events)!;
            supposed = supposition switch
            {
                Supposition.BankHoliday e => supposed with { Calendar = SupposedFacts.WithHoliday(supposed.Calendar, e) },
                Supposition.Held e => supposed.With(SupposedFacts.Held(@case, e), Recorded(e, history[0].At, known, at)),
                _ => SupposedFacts.Of(@case, supposition, boards, London.DateOf(now))
                    .Aggregate(supposed, (so, happened) => so.With(happened, at)),
            };
        }

        return supposed;
    }

    public CoreGroupCase Folded => Fold.Of(Reference, Events)!;

    /// <summary>As it stands then, without what is recorded later.</summary>
    public CoreGroupCase AsOf(Instant now) => Fold.Of(Reference, Events.Where(recorded => recorded.At <= now)) ?? Folded;

    private SupposedCase With(CaseEvent happened, Instant at)
    {
        var before = Events.TakeWhile(recorded => recorded.At <= at).Count();
        List<Recorded> events = [.. Events];
        events.Insert(before, new Recorded(0, at, "supposed", happened));
        return this with { Events = [.. events.Select((recorded, n) => recorded with { Sequence = n + 1 })] };
    }

    private static Instant Recorded(
        Supposition.Held held, Instant opened, Dictionary<LocalDate, Instant> known, Instant now)
    {
        if (held.Recorded is not { } day)
        {
            return Instant.Max(now, London.At(held.Date, Noon));
        }

        var at = day == London.DateOf(now) ? now : London.At(day, Noon);
        if (at <= opened)
        {
            throw new ImpossibleSuppositionException(
                Say($"Nothing can be recorded on {Dates.Long(day)}: "
                + $"the case was opened on {Dates.Long(London.DateOf(opened))}. Give a later day."));
        }

        known[held.Date] = at;
        return at;
    }
}
