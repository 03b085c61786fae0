using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Boards;

public static partial class BoardFile
{
    private static Board Meetings(Board board, CitedEntries of) => board with
    {
        FirstMeetingWorkingDays = of.Count("firstMeetingWorkingDays"),
        FirstMeetingAnchor = of.OneOf("firstMeetingAnchor", "icpc-held", "registration-conference"),
        FirstMeetingDateSetAt = of.OneOf("firstMeetingDateSetAt", "icpc"),
        DelayReasonRecorded = of.Flag("delayReasonRecorded"),
        FirstMeetingDelayApprover = of.OneOf(
            "firstMeetingDelayApprover", Roles.KeyWorkerManager, "senior-manager", Roles.ConferenceChair,
            Roles.ReviewingOfficer),
        MaxIntervalWeeks = of.Count("maxIntervalWeeks"),
        MinIntervalWeeks = of.Count("minIntervalWeeks"),
        RecommendedIntervalWeeks = of.Interval("recommendedIntervalWeeks"),
        IntervalAnchor = of.OneOf("intervalAnchor", "last-core-group-held"),
        MoreFrequentIfNeeded = of.Flag("moreFrequentIfNeeded"),
        ExtendedIntervalAllowed = of.Flag("extendedIntervalAllowed"),
        ExtendedIntervalApprover = of.OneOf("extendedIntervalApprover", Roles.KeyWorkerManager),
        ExtendedIntervalCondition = of.Words("extendedIntervalCondition"),
        ExtendedIntervalReasonRequired = of.Flag("extendedIntervalReasonRequired"),
        MeetingAfterReviewWorkingDays = of.Count("meetingAfterReviewWorkingDays"),
        MeetingAfterReviewDateSetAt = of.OneOf("meetingAfterReviewDateSetAt", "rcpc"),
        NextDateAgreedAtMeeting = of.Flag("nextDateAgreedAtMeeting"),
        NextTimeAndVenueAgreed = of.Flag("nextTimeAndVenueAgreed"),
        CycleEndsOn = of.OneOf("cycleEndsOn", "deregistration"),
    };
}
