using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Concerns;

public enum GroundKind
{
    /// <summary>The plan does not make the child safer: key worker and manager are told at once, at any hour.</summary>
    Plan,

    /// <summary>The group does not work: the board's own way, step by step.</summary>
    Group,

    /// <summary>For the conference chair, whose decision it is.</summary>
    Conference,
}

/// <summary>What a member can be concerned about under one board, in the board's own words.</summary>
/// <param name="Key">A category of the board, or <see cref="Grounds.EarlierConference"/> or
/// <see cref="Grounds.UnsafeDeregistration"/>.</param>
public sealed record Ground(string Key, GroundKind Kind, Citation Words);

public static class Grounds
{
    public const string EarlierConference = "earlier-conference";
    public const string UnsafeDeregistration = "unsafe-deregistration";

    /// <summary>Categories as which a count of the service's own may be raised.</summary>
    public const string ContinualAbsence = "group-continual-absence";

    public const string InformationNotProvided = "group-information-not-provided";
    public const string DelayAndDrift = "group-delay-and-drift";
    public const string NoCooperation = "plan-no-cooperation";

    /// <summary>Every ground, the plan's first.</summary>
    public static IReadOnlyList<Ground> Of(Board board) =>
    [
        .. board.Concerns.OrderBy(category => category.Kind).Select(category => new Ground(
            category.Key, category.Kind is ConcernKind.Plan ? GroundKind.Plan : GroundKind.Group, category.Words)),
        .. board.ConcernDecisions is { } decisions && decisions.Value.Contains(EarlierConference)
            ? [new Ground(EarlierConference, GroundKind.Conference, AskedEarlier(board) ?? decisions.Source)]
            : Array.Empty<Ground>(),
        .. board.ConcernLadder.FirstOrDefault(IsUnsafeDeregistration) is { } step
            ? [new Ground(UnsafeDeregistration, GroundKind.Conference, step.Words)]
            : Array.Empty<Ground>(),
    ];

    public static Ground? Find(Board board, string? key) => Of(board).FirstOrDefault(ground => ground.Key == key);

    /// <summary>The step of the ladder that is a ground of its own, since it goes past the key worker.</summary>
    public static bool IsUnsafeDeregistration(ConcernStep step) =>
        step.Roles.Contains(Roles.ConferenceChair) && step.Roles.Contains(Roles.SafeguardingLead);

    private static Citation? AskedEarlier(Board board) =>
        board.Duties.FirstOrDefault(duty => duty.Id.EndsWith("early-conference", StringComparison.Ordinal))?.Words[0].Source;
}
