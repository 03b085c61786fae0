using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Concerns;

/// <summary>The board's way of one concern: its steps, and where it stands.</summary>
/// <param name="Steps">In the board's order; empty where the board gives none for it.</param>
/// <param name="At">Number of the step at which it stands, from 1; 0 where there is none.</param>
public sealed record ConcernWay(IReadOnlyList<ConcernStep> Steps, int At)
{
    public ConcernStep? Next => At < Steps.Count ? Steps[At] : null;

    /// <summary>As it stood when the concern was raised.</summary>
    public static ConcernWay Of(Concern concern, Board board)
    {
        board = board.On(London.DateOf(concern.RaisedAt));
        var kind = Grounds.Find(board, concern.Raised.Category)?.Kind;
        IReadOnlyList<ConcernStep> steps =
        [
            .. board.ConcernLadder.Where(step => kind switch
            {
                GroundKind.Plan => step.Of is null or ConcernKind.Plan && !Grounds.IsUnsafeDeregistration(step),
                GroundKind.Group => step.Of is null or ConcernKind.Group,
                GroundKind.Conference => step.Of is null or ConcernKind.Plan && step.Roles.Contains(Roles.ConferenceChair)
                    && Grounds.IsUnsafeDeregistration(step) == (concern.Raised.Category == Grounds.UnsafeDeregistration),
                _ => false,
            }),
        ];
        return new ConcernWay(steps, Math.Min(concern.Rung ?? Begins(concern, kind, steps, board), steps.Count));
    }

    /// <summary>The service tells the key worker at once, of the plan also the manager, and of a conference its chair: it begins
    /// at that step. Where the other agency comes first, that step is behind whoever has discussed it with them, and is skipped
    /// for a child at immediate risk (rules.md A33).</summary>
    private static int Begins(Concern concern, GroundKind? kind, IReadOnlyList<ConcernStep> steps, Board board)
    {
        if (board.ConcernFirstTo?.Value == "other-agency")
        {
            return concern.Raised is { IsUrgent: true } or { Discussed: true } ? 2 : 1;
        }

        var first = Number(step => step.Roles.Contains(Roles.KeyWorker)) is > 0 and var keyWorker ? keyWorker : 1;
        return kind switch
        {
            GroundKind.Conference => Number(step => step.Roles.Contains(Roles.ConferenceChair)) is > 0 and var chair ? chair : first,
            GroundKind.Plan => Number(step => step.Roles.Contains(Roles.KeyWorkerManager), after: first - 1) is > 0 and var manager
                && steps.Take(manager).Skip(first).All(step => step.Roles.Count > 0
                    && step.Roles.All(role => role is Roles.KeyWorker or Roles.KeyWorkerManager))
                ? manager
                : first,
            _ => first,
        };

        int Number(Func<ConcernStep, bool> which, int after = 0) => steps.Select((step, n) => (step, n))
            .FirstOrDefault(each => each.n >= after && which(each.step), (null!, -1)).n + 1;
    }
}
