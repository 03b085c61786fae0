using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;

namespace CoreGroupBot.Bot.Cards.Concerns;

/// <summary>What one person is to one concern.</summary>
internal static class ConcernSeat
{
    /// <summary>As whom they take it on and decide it; null where it is not theirs. The key worker does not decide on their own
    /// part.</summary>
    public static string? Decides(CaseView view, Seat seat, Concern concern)
    {
        var ground = Grounds.Find(view.Board, concern.Raised.Category);
        return seat.InHand.GetValueOrDefault(concern.Id) is { } asDelegate ? asDelegate
            : seat.IsManager && (ground?.Kind is not GroundKind.Conference || !HasChair(view.Case)) ? Roles.KeyWorkerManager
            : ground?.Kind is GroundKind.Conference ? Officer(view.Case, seat)
            : seat.IsKeyWorker && !IsAboutKeyWorker(view.Case, concern) ? view.Case.KeyWorker!.Id
            : null;
    }

    /// <summary>As whom they raised it; null where they did not.</summary>
    public static string? Raised(Seat seat, Concern concern) =>
        concern.Raised.Member is Roles.KeyWorkerManager
            ? seat.IsManager ? Roles.KeyWorkerManager : null
            : seat.Owner(concern.Raised.Member)?.Id;

    /// <summary>As whom they may take it to the next step: whoever raised it, the key worker, and whoever decides.</summary>
    public static string? TakesUp(CaseView view, Seat seat, Concern concern) =>
        Decides(view, seat, concern) ?? Raised(seat, concern)
        ?? (seat.IsKeyWorker ? view.Case.KeyWorker!.Id : null) ?? (seat.IsManager ? Roles.KeyWorkerManager : null);

    /// <summary>Whether they may see it when they ask: it is theirs, or the board's step has come to them.</summary>
    public static bool Sees(CaseView view, Seat seat, Concern concern) =>
        TakesUp(view, seat, concern) is not null
        || ConcernPeople.AtOnce(view.Case, view.Board, concern)
            .Concat(concern is { Rung: { } rung, RungBy: { } by } && ConcernWay.Of(concern, view.Board).Steps is var steps && rung <= steps.Count
                ? ConcernPeople.AtStep(view.Case, concern, steps[rung - 1], by) : [])
            .Any(told => seat.Members.Any(member => member.Person == told.Address));

    public static bool IsAboutKeyWorker(CoreGroupCase @case, Concern concern) =>
        @case.KeyWorker is { } keyWorker && concern.Raised.About == keyWorker.Id;

    private static bool HasChair(CoreGroupCase @case) =>
        @case.InRole(Roles.ConferenceChair) is not null || @case.InRole(Roles.ReviewingOfficer) is not null;

    private static string? Officer(CoreGroupCase @case, Seat seat) => seat.Members.FirstOrDefault(member => member.Role ==
        (@case.InRole(Roles.ConferenceChair) is not null ? Roles.ConferenceChair : Roles.ReviewingOfficer))?.Id;
}
