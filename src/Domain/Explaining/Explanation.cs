using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Explaining;

public enum Standing
{
    Open,
    Overdue,
    Answered,
    AnsweredLate,

    /// <summary>The day of a piece of advice has passed, or what opens by itself has opened; nothing is overdue.</summary>
    Passed,
}

/// <summary>Why a deadline is what it is, at one instant.</summary>
/// <param name="Counting">Null where nothing is counted.</param>
/// <param name="AnsweredBy">What would answer it, in a sentence.</param>
/// <param name="Owner">Whose own duty it is, by role and agency; null where it is the whole group's.</param>
/// <param name="BoundBy">The date that binds the same core group instead of this one; null where this one does, or where there
/// is no other.</param>
/// <param name="IsProvisional">Bank holidays of its year are not published yet.</param>
public sealed record Explanation(
    Deadline Deadline,
    Standing Standing,
    Counting? Counting,
    string AnsweredBy,
    string? Owner,
    Deadline? BoundBy,
    bool IsProvisional,
    string? DelayReason,
    IReadOnlyList<LadderStep> Ladder)
{
    public static Explanation Of(
        CoreGroupCase @case, Board board, Deadline deadline, WorkingDays calendar, Instant now, IReadOnlyList<Told> told) => new(
        deadline,
        StandingOf(deadline, now),
        deadline.Explain(calendar),
        Answering.InWords(deadline, @case),
        Answering.Owner(deadline, @case),
        BoundByOf(@case, board, deadline, calendar),
        calendar.IsProvisional(deadline.Due),
        @case.DelayReason(deadline.Rule, deadline.Due),
        WhoIsTold.Of(@case, board, deadline, calendar, now, told));

    public static Standing StandingOf(Deadline deadline, Instant now) => deadline switch
    {
        { AnsweredOn: { } on, Kind: DueKind.By } when on > deadline.Due => Standing.AnsweredLate,
        { AnsweredOn: not null } => Standing.Answered,
        { Kind: DueKind.By } => deadline.IsOverdue(now) ? Standing.Overdue : Standing.Open,
        { Kind: DueKind.AtEvent or DueKind.Undated } => Standing.Open,
        _ => London.DateOf(now) > deadline.Due ? Standing.Passed : Standing.Open,
    };

    private static Deadline? BoundByOf(CoreGroupCase @case, Board board, Deadline deadline, WorkingDays calendar) =>
        deadline.IsOpen && RuleIds.AsksForMeeting(deadline.Rule)
        && Deadlines.BindingNextMeeting(Deadlines.Of(@case, board, calendar)) is { } binding && binding.Key != deadline.Key
            ? binding
            : null;
}
