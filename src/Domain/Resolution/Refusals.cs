using static CoreGroupBot.Domain.Resolution.ResolutionAct;
using S = CoreGroupBot.Domain.Resolution.ResolutionState;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>Why the table does not allow something, in two sentences: how it stands, and when it can be done.</summary>
public static class Refusals
{
    public static string Of(S state, ResolutionAct act) => $"{Stands(state)} {When(act)}";

    public static string Stands(S state) => state switch
    {
        S.Monitoring => "No resolution process is open for the child.",
        S.AutoTriggered => "The automatic trigger was reached; Tier 1 is to be arranged.",
        S.DelayProposed => "A delay of the automatic trigger is proposed and not agreed by both yet; Tier 1 is to be arranged.",
        S.Delayed => "The automatic trigger is delayed.",
        S.Requested => "The process was requested; Tier 1 is to be arranged.",
        S.Tier1Booked => "Tier 1 is booked.",
        S.Tier1Running => "Tier 1 was held; the core group after it is to meet.",
        S.Tier1Reviewed => "Tier 1 was held and the core group has met after it.",
        S.Tier2Required => "Tier 2 is to be arranged.",
        S.Tier2Booked => "Tier 2 is booked.",
        S.Tier2Held => "Tier 2 was held; the process is to be closed.",
        _ => "The process has ended.",
    };

    private static string When(ResolutionAct act) => act switch
    {
        Request => "A request opens a process where none is open.",
        Withdraw => "A request can be withdrawn until Tier 1 is booked; a cancelled booking opens that way again.",
        ProposeDelay => "Only the automatic trigger can be delayed, and only before Tier 1 is booked.",
        AgreeDelay or RefuseDelay => "A delay is agreed or refused when it has been proposed.",
        ReviewDelay or EndDelay => "Only a running delay is reviewed or ended.",
        BookTier1 => "Tier 1 is booked after a request or the automatic trigger, once; a booking that does not stand is cancelled first.",
        CancelTier1 => "Only a booked Tier 1 can be cancelled.",
        HoldTier1 => "Tier 1 is recorded as held when it has been booked, also with a day that has passed.",
        ShareTier1 => "The outcome of Tier 1 is shared when Tier 1 has been held.",
        FindRiskReduced => "A significant reduction of risk is recorded after the core group that follows Tier 1, until the twelve weeks end.",
        FindRiskNotReduced => "The risk is reviewed after the core group that follows Tier 1, until the twelve weeks end.",
        Escalate => "A case is taken to the senior manager after the core group that follows Tier 1, and when the twelve weeks have passed.",
        BookTier2 => "Tier 2 is booked when the twelve weeks have passed or the Team Manager has escalated; a booking that does not "
            + "stand is cancelled first.",
        CancelTier2 => "Only a booked Tier 2 can be cancelled.",
        HoldTier2 => "Tier 2 is recorded as held when it has been booked, also with a day that has passed.",
        ReportOutcome => "An outcome is reported when a resolution meeting has been held.",
        Close => "The senior manager closes a process after Tier 2.",
        _ => "The parents are told of a process that is open.",
    };
}
