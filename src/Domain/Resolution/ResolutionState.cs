namespace CoreGroupBot.Domain.Resolution;

/// <summary>Where the resolution process of one child stands (rules.md 5.4).</summary>
public enum ResolutionState
{
    /// <summary>On the register, no process open.</summary>
    Monitoring,

    AutoTriggered,

    /// <summary>Fewer agreements than are needed: the process goes on meanwhile.</summary>
    DelayProposed,

    Delayed,
    Requested,
    Tier1Booked,

    /// <summary>Tier 1 was held; the core group after it has not met yet.</summary>
    Tier1Running,

    /// <summary>The core group has met after Tier 1.</summary>
    Tier1Reviewed,

    Tier2Required,
    Tier2Booked,
    Tier2Held,
    Ended,
}

/// <summary>What people can do in it.</summary>
public enum ResolutionAct
{
    Request,
    Withdraw,
    ProposeDelay,
    AgreeDelay,
    RefuseDelay,
    ReviewDelay,
    EndDelay,
    BookTier1,
    CancelTier1,
    HoldTier1,
    ShareTier1,
    FindRiskReduced,
    FindRiskNotReduced,
    Escalate,
    BookTier2,
    CancelTier2,
    HoldTier2,
    ReportOutcome,
    Close,
    TellParents,
}
