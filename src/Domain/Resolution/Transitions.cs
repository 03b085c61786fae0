using static CoreGroupBot.Domain.Resolution.ResolutionAct;
using S = CoreGroupBot.Domain.Resolution.ResolutionState;

namespace CoreGroupBot.Domain.Resolution;

/// <param name="Id">As the table of rules.md 5.4 numbers it; "note" for what is recorded and moves nothing.</param>
public sealed record Transition(string Id, ResolutionState From, ResolutionAct Act, ResolutionState To);

/// <summary>The whole table: what people can do in which state, and where it leads. Whatever is not in it is refused. What
/// time does, T02, T12, T15 and T20, is in <see cref="ResolutionMachine"/>.</summary>
public static class Transitions
{
    private static readonly ResolutionState[] Open =
    [
        S.AutoTriggered, S.DelayProposed, S.Delayed, S.Requested, S.Tier1Booked, S.Tier1Running, S.Tier1Reviewed, S.Tier2Required, S.Tier2Booked,
        S.Tier2Held,
    ];

    // The process may end while the outcome of its Tier 1 is still to be shared and reported.
    private static readonly ResolutionState[] AfterTier1 =
        [S.Tier1Running, S.Tier1Reviewed, S.Tier2Required, S.Tier2Booked, S.Tier2Held, S.Ended];

    public static IReadOnlyList<Transition> All { get; } =
    [
        new("T01", S.Monitoring, Request, S.Requested),
        new("T03", S.AutoTriggered, ProposeDelay, S.DelayProposed),
        new("T04", S.DelayProposed, AgreeDelay, S.Delayed),
        new("T05", S.DelayProposed, RefuseDelay, S.AutoTriggered),
        new("T06", S.Delayed, ReviewDelay, S.Delayed),
        new("T07", S.Delayed, EndDelay, S.AutoTriggered),
        new("T08", S.Requested, BookTier1, S.Tier1Booked),
        new("T09", S.AutoTriggered, BookTier1, S.Tier1Booked),
        new("T10", S.Tier1Booked, HoldTier1, S.Tier1Running),
        // Back to the state before the booking: which of the two says the origin.
        new("T11", S.Tier1Booked, CancelTier1, S.Requested),
        new("T11", S.Tier1Booked, CancelTier1, S.AutoTriggered),
        new("T11", S.Tier2Booked, CancelTier2, S.Tier2Required),
        new("T13", S.Tier1Reviewed, FindRiskNotReduced, S.Tier1Reviewed),
        new("T14", S.Tier1Reviewed, FindRiskReduced, S.Ended),
        // After twelve weeks the Team Manager must still take it to the senior manager; the state has moved by itself.
        new("T15", S.Tier2Required, Escalate, S.Tier2Required),
        new("T16", S.Tier1Reviewed, Escalate, S.Tier2Required),
        new("T17", S.Tier2Required, BookTier2, S.Tier2Booked),
        new("T18", S.Tier2Booked, HoldTier2, S.Tier2Held),
        new("T19", S.Tier2Held, Close, S.Ended),
        new("T21", S.Requested, Withdraw, S.Ended),
        .. Open.Select(state => new Transition("note", state, TellParents, state)),
        .. AfterTier1.Select(state => new Transition("note", state, ShareTier1, state)),
        .. AfterTier1.Select(state => new Transition("note", state, ReportOutcome, state)),
    ];

    public static bool Allows(ResolutionState from, ResolutionAct act) => All.Any(row => row.From == from && row.Act == act);

    /// <param name="origin">Of the process; a key of <see cref="Origins"/>.</param>
    /// <returns>Null when the table has no such row.</returns>
    public static Transition? Of(ResolutionState from, ResolutionAct act, string origin)
    {
        var rows = All.Where(row => row.From == from && row.Act == act).ToList();
        return rows.Count < 2
            ? rows.FirstOrDefault()
            : rows.Find(row => row.To == (Origins.IsAutomatic(origin) ? S.AutoTriggered : S.Requested));
    }
}
