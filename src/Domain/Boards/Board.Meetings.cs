namespace CoreGroupBot.Domain.Boards;

/// <summary>When core groups meet.</summary>
public sealed partial record Board
{
    public Cited<int>? FirstMeetingWorkingDays { get; init; }

    /// <summary>Day 0 of the first core group: "icpc-held", or "registration-conference" where the document knows one
    /// conference only.</summary>
    public Cited<string>? FirstMeetingAnchor { get; init; }

    public Cited<string>? FirstMeetingDateSetAt { get; init; }
    public Cited<bool>? DelayReasonRecorded { get; init; }
    public Cited<string>? FirstMeetingDelayApprover { get; init; }
    public Cited<int>? MaxIntervalWeeks { get; init; }

    /// <summary>Advice only: an earlier meeting is never hindered.</summary>
    public Cited<int>? MinIntervalWeeks { get; init; }

    public Cited<IntervalWeeks>? RecommendedIntervalWeeks { get; init; }
    public Cited<string>? IntervalAnchor { get; init; }
    public Cited<bool>? MoreFrequentIfNeeded { get; init; }
    public Cited<bool>? ExtendedIntervalAllowed { get; init; }
    public Cited<string>? ExtendedIntervalApprover { get; init; }
    public Cited<string>? ExtendedIntervalCondition { get; init; }
    public Cited<bool>? ExtendedIntervalReasonRequired { get; init; }
    public Cited<int>? MeetingAfterReviewWorkingDays { get; init; }
    public Cited<string>? MeetingAfterReviewDateSetAt { get; init; }
    public Cited<bool>? NextDateAgreedAtMeeting { get; init; }
    public Cited<bool>? NextTimeAndVenueAgreed { get; init; }
    public Cited<string>? CycleEndsOn { get; init; }
}
