using static CoreGroupBot.Bot.Commands.RuleWords;

namespace CoreGroupBot.Bot.Commands;

/// <summary>What boards state of their core groups, beyond dates.</summary>
internal static class MeetingRows
{
    public static IReadOnlyList<RuleGroup> Groups { get; } =
    [
        new("The board and its words",
        [
            new(null, "What the key worker is called", board => board.KeyWorkerTerm),
            new(null, "What the plan is called", board => board.PlanTerm),
            new(null, "What the record is called", board => board.RecordTerm),
            new(null, "The local authorities it is for", board => board.LocalAuthorities),
            new(null, "The month of the document", board => board.SourceDate),
            new(null, "There is a child protection register", board => YesOrNo(board.HasRegister)),
        ]),
        new("When core groups meet",
        [
            new(null, "What the first core group is counted from", board => Words(board.FirstMeetingAnchor)),
            new(null, "A late first core group has its reason recorded", board => YesOrNo(board.DelayReasonRecorded)),
            new(null, "Who agrees to a late first core group", board => Words(board.FirstMeetingDelayApprover)),
            new(null, "What the next core group is counted from", board => Words(board.IntervalAnchor)),
            new(null, "Core groups meet more often where that is needed", board => YesOrNo(board.MoreFrequentIfNeeded)),
            new(null, "Who agrees to a longer interval", board => Words(board.ExtendedIntervalApprover)),
            new(null, "On what condition a longer interval is agreed", board => board.ExtendedIntervalCondition),
            new(null, "The reason for a longer interval is recorded",
                board => YesOrNo(board.ExtendedIntervalReasonRequired)),
            new(null, "A core group agrees time and place of the next one",
                board => YesOrNo(board.NextTimeAndVenueAgreed)),
        ]),
        new("Record, plan and copies",
        [
            new(null, "Who circulates the record", board => Words(board.MinutesResponsibleRole),
                "Minute-taker, then chair, then key worker."),
            new(null, "What the record is counted from", board => Words(board.MinutesAnchor)),
            new(null, "Who the record goes to", board => Words(board.MinutesRecipients)),
            new(null, "Who circulates the plan", board => Words(board.PlanCirculatedBy)),
            new(null, "Who has a copy of the plan", board => List(board.PlanCopyHolders)),
            new(null, "For a minor change the notes are sent instead of the plan",
                board => YesOrNo(board.PlanMinorChangeSendsNotesOnly)),
            new(null, "Who alone changes the outcomes of the plan", board => Words(board.OutcomesChangeableBy)),
            new(null, "Members bring the plan to the core group", board => YesOrNo(board.BringPlanToMeeting)),
            new(null, "Signs of Safety is used", board => YesOrNo(board.SignsOfSafetyRequired)),
            new(null, "Assessments are completed by their dates", board => YesOrNo(board.AssessmentsOnTime)),
            new(null, "An action says what it is to change", board => YesOrNo(board.ActionsImpactBased)),
        ]),
        new("Who chairs, records and co-ordinates",
        [
            new(null, "Who chairs the first core group", board => Words(board.ChairFirst)),
            new(null, "Who chairs later core groups", board => Words(board.ChairSubsequent)),
            new(null, "Whether the social worker may chair", board => YesOrNo(board.SocialWorkerMayChair)),
            new(null, "Who chairs when the level of concern increases", board => Words(board.ChairOnRaisedConcern)),
            new(null, "Who chairs the core group after a Tier 1 meeting", board => Words(board.ChairAfterTier1)),
            new(null, "The chair comes from another agency", board => YesOrNo(board.ChairMustBeOtherAgency)),
            new(null, "A second chair is named", board => YesOrNo(board.SecondChairRequired)),
            new(null, "The record goes round by a rota", board => Words(board.MinuteRota)),
            new(null, "When the rota is agreed", board => Words(board.RotaAgreedAt)),
            new(null, "Who takes the record", board => Words(board.MinuteTaker)),
            new(null, "Who co-ordinates the core group", board => Words(board.Coordinator)),
        ]),
    ];
}
