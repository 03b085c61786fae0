using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Explaining;

/// <summary>A case with its board, its deadlines and the calendar that they are counted in.</summary>
internal sealed record SeenCase(CoreGroupCase Case, Board Board, IReadOnlyList<Deadline> Deadlines, WorkingDays Calendar)
{
    private static readonly Duration Fortnight = Duration.FromDays(14);

    public NoticePlan Plan(Instant now) => NoticePlan.Of(Case, Board, Deadlines, Calendar, now);

    /// <summary>The step of this deadline that answers to one that was said of another.</summary>
    public Notice? Step(Deadline deadline, Notice like)
    {
        // The ladder moves with the due date, and a fortnight covers every holiday that a step of it may meet.
        var moved = Duration.FromDays(Math.Max(0, Period.DaysBetween(like.Due, deadline.Due)));
        return WhoIsTold.Alone(Case, Board, deadline, Calendar, like.At + moved + Fortnight).FirstOrDefault(step =>
            step.Step == like.Step && step.Recipient.Address == like.Recipient.Address && step.Owner == like.Owner);
    }
}
