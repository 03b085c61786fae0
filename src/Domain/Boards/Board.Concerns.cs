namespace CoreGroupBot.Domain.Boards;

/// <summary>Where a concern goes.</summary>
public sealed partial record Board
{
    public Cited<string>? ConcernFirstTo { get; init; }
    public Cited<string>? ConcernUrgency { get; init; }
    public Cited<string>? ConcernThenTo { get; init; }
    public Cited<IReadOnlyList<string>>? ConcernDecisions { get; init; }
    public Cited<IReadOnlyList<string>>? UnresolvedTo { get; init; }
    public Cited<bool>? OwnAgencyEscalation { get; init; }
    public Cited<string>? DisputeProtocol { get; init; }
    public Cited<bool>? MultiAgencySupervision { get; init; }
    public Cited<string>? NonCooperationProtocol { get; init; }
}
