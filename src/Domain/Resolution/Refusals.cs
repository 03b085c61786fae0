using static CoreGroupBot.Domain.Resolution.ResolutionAct;
using S = CoreGroupBot.Domain.Resolution.ResolutionState;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>Why the table does not allow something, in two sentences: how it stands, and when it can be done.</summary>
public static class Refusals
{
    public static string Of(S state, ResolutionAct act) => $"{Stands(state)} {When(act)}";

    public static string Stands(S state) => state switch
    {
        S.Monitoring => Say("No resolution process is open for the child."),
        S.AutoTriggered => Say("The automatic trigger was reached; Tier 1 is to be arranged."),
        S.DelayProposed => Say("A delay of the automatic trigger is proposed and not agreed by both yet; Tier 1 is to be arranged."),
        S.Delayed => Say("The automatic trigger is delayed."),
        S.Requested => Say("The process was requested; Tier 1 is to be arranged."),
        S.Tier1Booked => Say("Tier 1 is booked."),
        S.Tier1Running => Say("Tier 1 was held; the core group after it is to meet."),
        S.Tier1Reviewed => Say("Tier 1 was held and the core group has met after it."),
        S.Tier2Required => Say("Tier 2 is to be arranged."),
        S.Tier2Booked => Say("Tier 2 is booked."),
        S.Tier2Held => Say("Tier 2 was held; the process is to be closed."),
        _ => Say("The process has ended."),
    };

    private static string When(ResolutionAct act) => act switch
    {
        Request => Say("A request opens a process where none is open."),
        Withdraw => Say("A request can be withdrawn until Tier 1 is booked; a cancelled booking opens that way again."),
        ProposeDelay => Say("Only the automatic trigger can be delayed, and only before Tier 1 is booked."),
        AgreeDelay or RefuseDelay => Say("A delay is agreed or refused when it has been proposed."),
        ReviewDelay or EndDelay => Say("Only a running delay is reviewed or ended."),
        BookTier1 => Say("Tier 1 is booked after a request or the automatic trigger, once; a booking that does not stand is cancelled first."),
        CancelTier1 => Say("Only a booked Tier 1 can be cancelled."),
        HoldTier1 => Say("Tier 1 is recorded as held when it has been booked, also with a day that has passed."),
        ShareTier1 => Say("The outcome of Tier 1 is shared when Tier 1 has been held."),
        FindRiskReduced => Say("A significant reduction of risk is recorded after the core group that follows Tier 1, until the twelve weeks end."),
        FindRiskNotReduced => Say("The risk is reviewed after the core group that follows Tier 1, until the twelve weeks end."),
        Escalate => Say("A case is taken to the senior manager after the core group that follows Tier 1, and when the twelve weeks have passed."),
        BookTier2 => Say("Tier 2 is booked when the twelve weeks have passed or the Team Manager has escalated; a booking that does not "
            + "stand is cancelled first."),
        CancelTier2 => Say("Only a booked Tier 2 can be cancelled."),
        HoldTier2 => Say("Tier 2 is recorded as held when it has been booked, also with a day that has passed."),
        ReportOutcome => Say("An outcome is reported when a resolution meeting has been held."),
        Close => Say("The senior manager closes a process after Tier 2."),
        _ => Say("The parents are told of a process that is open."),
    };
}
