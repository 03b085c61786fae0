using static CoreGroupBot.Bot.Commands.RuleWords;

namespace CoreGroupBot.Bot.Commands;

/// <summary>What boards state of a resolution process.</summary>
internal static class ResolutionRows
{
    public static IReadOnlyList<RuleGroup> Groups { get; } =
    [
        new("The resolution process",
        [
            new(null, "Opens by itself after months on the register",
                board => Number(board.Resolution?.RegisterMonthsTrigger)),
            new(null, "Opens by itself after which review, counted from 1",
                board => Number(board.Resolution?.ReviewConferenceCountTrigger)),
            new(null, "Which of the two counts", board => Words(board.Resolution?.AutoTriggerCombination)),
            new(null, "Who may ask for it", board => List(board.Resolution?.Initiators)),
            new(null, "The form of the request", board => board.Resolution?.RequestForm),
            new(null, "The Tier 1 meeting is arranged, from the request, in working days",
                board => Number(board.Resolution?.Tier1ArrangeWorkingDays)),
            new(null, "Who convenes Tier 1", board => Words(board.Resolution?.Tier1Convener)),
            new(null, "Who chairs Tier 1", board => Words(board.Resolution?.Tier1Chair)),
            new(null, "The family is invited to Tier 1", board => YesOrNo(board.Resolution?.Tier1FamilyInvited)),
            new(null, "Legal department and police at Tier 1", board => Words(board.Resolution?.Tier1LegalAndPolice)),
            new(null, "The agenda", board => board.Resolution?.Tier1Agenda),
            new(null, "The record", board => board.Resolution?.Tier1Record),
            new(null, "How soon the outcome of Tier 1 is shared", board => Words(board.Resolution?.Tier1OutcomeShared)),
            new(null, "The core group meets, from Tier 1, in weeks",
                board => Number(board.Resolution?.CoreGroupAfterTier1Weeks)),
            new(null, "Tier 1 lasts at most, in weeks", board => Number(board.Resolution?.Tier1MaxWeeks)),
            new(null, "The Tier 2 meeting is arranged, in working days",
                board => Number(board.Resolution?.Tier2ArrangeWorkingDays)),
            new(null, "What Tier 2 is counted from", board => Words(board.Resolution?.Tier2Anchor)),
            new(null, "Who takes the case to Tier 2", board => Words(board.Resolution?.Tier2EscalatedBy)),
            new(null, "Who chairs Tier 2", board => Words(board.Resolution?.Tier2Chair)),
            new(null, "The legal representative at Tier 2", board => Words(board.Resolution?.Tier2Legal)),
            new(null, "Which trigger may be delayed", board => Words(board.Resolution?.DelayAllowedFor)),
            new(null, "Who must agree to a delay", board => List(board.Resolution?.DelayApprovers)),
            new(null, "When a delay is looked at again", board => Words(board.Resolution?.DelayReviewedAt)),
            new(null, "Who explains the automatic trigger to the parents",
                board => Words(board.Resolution?.AutoTriggerExplainedBy)),
            new(null, "Who explains a request to the parents", board => Words(board.Resolution?.RequestExplainedBy)),
            new(null, "Who the outcome is reported to", board => List(board.Resolution?.OutcomeReportTo)),
            new(null, "Who the figures are reported to", board => List(board.Resolution?.FiguresReportedTo)),
            new(null, "How often the figures are reported", board => Words(board.Resolution?.FiguresPeriod)),
            new(null, "The process is reviewed after months",
                board => Number(board.Resolution?.ResolutionReviewMonths)),
        ]),
    ];
}
