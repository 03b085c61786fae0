namespace CoreGroupBot.Domain.Boards;

/// <summary>Who chairs, records and co-ordinates.</summary>
public sealed partial record Board
{
    public Cited<string>? ChairFirst { get; init; }
    public Cited<string>? ChairSubsequent { get; init; }
    public Cited<bool>? SocialWorkerMayChair { get; init; }
    public Cited<string>? ChairOnRaisedConcern { get; init; }
    public Cited<string>? ChairAfterTier1 { get; init; }
    public Cited<bool>? ChairMustBeOtherAgency { get; init; }
    public Cited<bool>? SecondChairRequired { get; init; }
    public Cited<string>? SecondChairNamedAt { get; init; }
    public Cited<bool>? ChairRota { get; init; }

    /// <summary>"required", or "optional" where the document asks to consider it.</summary>
    public Cited<string>? MinuteRota { get; init; }

    public Cited<string>? RotaAgreedAt { get; init; }
    public Cited<string>? MinuteTaker { get; init; }
    public Cited<string>? Coordinator { get; init; }
    public Cited<string>? KeyWorkerAbsent { get; init; }
    public Cited<string>? AdditionalMeetingIfAbsent { get; init; }
}
