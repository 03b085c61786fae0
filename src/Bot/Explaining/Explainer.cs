using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Bot.Explaining;

/// <summary>What became of a question about a case.</summary>
public abstract record Explained
{
    private Explained()
    {
    }

    public sealed record Found<T>(T View) : Explained
        where T : class;

    public sealed record NoSuchCase(string Why) : Explained;

    /// <summary>The question cannot be answered; the sentence says what is accepted.</summary>
    public sealed record Refused(string Why) : Explained;
}

/// <summary>Answers questions about a case: why, how it stood, what if. It reads, and writes nothing.</summary>
public sealed class Explainer(CaseFiles cases, ToldNotices told, Guidance guidance, IClock clock)
{
    private const int MostListed = 10;

    /// <param name="rule">Only deadlines of this rule; null for all.</param>
    public Explained Explain(string reference, string? rule, bool people) => Ask(reference, history =>
    {
        var @case = Fold.Of(reference, history)!;
        var deadlines = guidance.DeadlinesOf(@case);
        var asked = deadlines.Where(deadline => rule is null || deadline.Rule == rule).ToList();
        return rule is null || asked.Count > 0
            ? new Explained.Found<ExplainedCase>(ExplainedCase.Of(
                @case, guidance.BoardOf(@case), asked, told.Of(reference), clock.GetCurrentInstant(), people))
            : new Explained.Refused(Say($"{reference} has no deadline of the rule {rule}; {Rules(deadlines)}"));
    });

    /// <param name="on">yyyy-MM-dd.</param>
    /// <param name="mayRead">Which entries may be read by whoever asks; null for all.</param>
    /// <param name="hidden">Members of whom whoever asks is to learn nothing; null for none.</param>
    public Explained Replay(
        string reference, string on, bool people, Func<CaseEvent, bool>? mayRead = null,
        IReadOnlySet<string>? hidden = null) => Ask(reference, history =>
    {
        var now = clock.GetCurrentInstant();
        var (day, today) = (WhatIfRequest.Date("on", on), London.DateOf(now));
        if (day > today)
        {
            return new Explained.Refused(
                Say($"{Dates.Long(day)} is still to come. Give {Dates.Iso(today)} or an earlier day; what-if looks ahead."));
        }

        return Domain.Explaining.Replay.Of(reference, history, day, now) is { } whole && Shown(whole, mayRead, hidden) is var replay
            ? new Explained.Found<ReplayView>(ReplayView.Of(
                replay, guidance.BoardOf(replay.Case), Shown(guidance.DeadlinesOf(whole.Case), hidden), told.Of(reference), people))
            : new Explained.Refused(
                Say($"Nothing had been recorded of {reference} by the end of {Dates.Long(day)}: " +
                $"its first entry is of {Dates.Iso(London.DateOf(history[0].At))}. Give that day or a later one."));
    });

    /// <summary>What names a member of whom nothing may be read is left out.</summary>
    private static Replay Shown(Replay replay, Func<CaseEvent, bool>? mayRead, IReadOnlySet<string>? hidden)
    {
        var readable = replay with { Events = [.. replay.Events.Where(recorded => mayRead?.Invoke(recorded.Event) is not false)] };
        if (hidden is not { Count: > 0 })
        {
            return readable;
        }

        var (whole, seen) = (replay.Case, replay.Case.Without(hidden));
        return readable with { Case = seen, Events = [.. readable.Events.Where(recorded => !Tells(recorded))] };

        bool Tells(Recorded recorded) => EventWords.Of(recorded.Event, whole) is var words
            && (words != EventWords.Of(recorded.Event, seen) || SafeContact.TellsOf(whole, hidden, words)
                || CaseWords.Recorder(whole, recorded.By) != CaseWords.Recorder(seen, recorded.By));
    }

    private static IReadOnlyList<Deadline> Shown(IReadOnlyList<Deadline> deadlines, IReadOnlySet<string>? hidden) =>
        hidden is { Count: > 0 } ? [.. deadlines.Where(deadline => deadline.Owner is not { } owner || !hidden.Contains(owner))] : deadlines;

    /// <param name="hidden">Members of whom whoever asks is to learn nothing; null for none.</param>
    public Explained WhatIf(string reference, WhatIfRequest request, IReadOnlySet<string>? hidden = null) => Ask(reference, history =>
    {
        var now = clock.GetCurrentInstant();
        var suppositions = request.Read();
        var boards = guidance.Boards;
        return new Explained.Found<WhatIfView>(WhatIfView.Of(
            Domain.Explaining.WhatIf.Of(
                reference, history, suppositions, boards, Guidance.Calendar, guidance.ServiceReminders, now, told.Of(reference)).Without(hidden),
            suppositions, boards, now));
    });

    private Explained Ask(string reference, Func<IReadOnlyList<Recorded>, Explained> answer)
    {
        var history = cases.History(reference);
        if (history.Count == 0)
        {
            return new Explained.NoSuchCase(Say($"There is no case {reference}. {OnFile()}"));
        }

        try
        {
            return answer(history);
        }
        catch (Exception refused) when (refused is UnreadableQuestionException or ImpossibleSuppositionException
            or OutsideCalendarException or UnknownBoardException)
        {
            return new Explained.Refused(refused.Message);
        }
    }

    private string OnFile()
    {
        var known = cases.References();
        return known.Count == 0
            ? Say("No case is on file yet: CoreGroupBot import --help says how to open some.")
            : Say($"Write the reference as the core groups file has it. On file: {string.Join(", ", known.Take(MostListed))}"
                + $"{(known.Count > MostListed ? Say($" and {known.Count - MostListed} more; GET /operations/cases lists them all.") : ".")}");
    }

    private static string Rules(IReadOnlyList<Deadline> deadlines) => deadlines.Count == 0
        ? Say("it has no deadlines at all.")
        : Say($"it has some of {string.Join(", ", deadlines.Select(deadline => deadline.Rule).Distinct().Order(StringComparer.Ordinal))}.");
}
