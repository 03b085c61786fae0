using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Bot.Explaining;

/// <summary>A case with its deadlines explained, for the command line and for operators alike.</summary>
public sealed record ExplainedCase(
    string Reference, string Board, string BoardName, bool Active, string Now, IReadOnlyList<DeadlineView> Deadlines)
{
    /// <param name="people">Whether members' ids, which are addresses, are shown.</param>
    public static ExplainedCase Of(
        CoreGroupCase @case, Board board, IEnumerable<Deadline> deadlines, IReadOnlyList<Told> told, Instant now, bool people) => new(
        @case.Reference, board.Key, board.Name, @case.IsActive, DeadlineView.Iso(now),
        [.. deadlines.Select(deadline => DeadlineView.Of(
            Explanation.Of(@case, board, deadline, Guidance.Calendar, now, told), board, now, people))]);
}

/// <param name="By">Who recorded it, by role; a person's id where people are asked for.</param>
/// <param name="Event">The entry as stored; only where people are asked for, since it may hold addresses.</param>
public sealed record EventView(int Sequence, string At, string By, string Type, string What, string? Event)
{
    public static EventView Of(Recorded recorded, CoreGroupCase @case, bool people) => new(
        recorded.Sequence,
        DeadlineView.Iso(recorded.At),
        people ? recorded.By : CaseWords.Recorder(@case, recorded.By),
        EventJson.TypeOf(recorded.Event),
        EventWords.Of(recorded.Event, @case),
        people ? EventJson.Write(recorded.Event) : null);
}

/// <summary>A case as it stood at the end of a day.</summary>
public sealed record ReplayView(string On, IReadOnlyList<EventView> Events, ExplainedCase Case)
{
    public static ReplayView Of(
        Replay replay, Board board, IReadOnlyList<Deadline> deadlines, IReadOnlyList<Told> told, bool people) => new(
        Dates.Iso(replay.On),
        [.. replay.Events.Select(recorded => EventView.Of(recorded, replay.Case, people))],
        ExplainedCase.Of(replay.Case, board, deadlines, Told.AsOf(told, replay.At), replay.At, people));
}
