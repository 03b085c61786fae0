using CoreGroupBot.Domain.Rules;
using static CoreGroupBot.Bot.Commands.RuleWords;

namespace CoreGroupBot.Bot.Commands;

/// <summary>What boards state of a resolution process.</summary>
internal static class ResolutionRows
{
    public static IReadOnlyList<RuleRow> Dated { get; } =
    [
        new(RuleIds.ResolutionTrigger, "Opens by itself after that many calendar months on the register, or after a "
            + "review conference before that.", board => Said(board.Resolution?.RegisterMonthsTrigger, months => $"{months} months")),
        new(RuleIds.DelayAgreement, "All who must agree to a delay of it; no number.", board => List(board.Resolution?.DelayApprovers)),
        new(RuleIds.DelayReview, "At core groups while a delay runs.", board => Words(board.Resolution?.DelayReviewedAt)),
        new(RuleIds.Tier1Arrange, "From the request, in working days. After the automatic trigger no board gives a number: there the "
            + "service reminds on its own account, labelled so, and never escalates.",
            board => WorkingDays(board.Resolution?.Tier1ArrangeWorkingDays)),
        new(RuleIds.Tier1OutcomeShared, "After Tier 1; no number.", board => Words(board.Resolution?.Tier1OutcomeShared)),
        new(RuleIds.CoreGroupAfterTier1, "From Tier 1, in weeks of seven days.", board => Weeks(board.Resolution?.CoreGroupAfterTier1Weeks)),
        new(RuleIds.ManagerUpdate, "After each core group while Tier 1 runs.", board => YesOrNo(board.Resolution?.TeamManagerUpdated)),
        new(RuleIds.Tier1MaxDuration, "From Tier 1, in weeks of seven days.", board => Weeks(board.Resolution?.Tier1MaxWeeks)),
        new(RuleIds.Tier2Meeting, "From the end of Tier 1, in working days.", board => WorkingDays(board.Resolution?.Tier2ArrangeWorkingDays)),
        new(RuleIds.ResolutionOutcomeReport, "After either meeting, by its chair; no number.", board => List(board.Resolution?.OutcomeReportTo)),
    ];

    public static IReadOnlyList<RuleGroup> Groups { get; } =
    [
        new("The resolution process",
        [
            new(null, "Opens by itself after which review, counted from 1",
                board => Number(board.Resolution?.ReviewConferenceCountTrigger)),
            new(null, "Which of the two counts", board => Words(board.Resolution?.AutoTriggerCombination)),
            new(null, "Who may ask for it", board => List(board.Resolution?.Initiators)),
            new(null, "The form of the request", board => board.Resolution?.RequestForm),
            new(null, "Who convenes Tier 1", board => Words(board.Resolution?.Tier1Convener)),
            new(null, "Who chairs Tier 1", board => Words(board.Resolution?.Tier1Chair)),
            new(null, "The family is invited to Tier 1", board => YesOrNo(board.Resolution?.Tier1FamilyInvited)),
            new(null, "Legal department and police at Tier 1", board => Words(board.Resolution?.Tier1LegalAndPolice)),
            new(null, "The agenda", board => board.Resolution?.Tier1Agenda),
            new(null, "The record", board => board.Resolution?.Tier1Record),
            new(null, "What Tier 2 is counted from", board => Words(board.Resolution?.Tier2Anchor)),
            new(null, "Who takes the case to Tier 2", board => Words(board.Resolution?.Tier2EscalatedBy)),
            new(null, "Who chairs Tier 2", board => Words(board.Resolution?.Tier2Chair)),
            new(null, "The legal representative at Tier 2", board => Words(board.Resolution?.Tier2Legal)),
            new(null, "Which trigger may be delayed", board => Words(board.Resolution?.DelayAllowedFor)),
            new(null, "Who explains the automatic trigger to the parents",
                board => Words(board.Resolution?.AutoTriggerExplainedBy)),
            new(null, "Who explains a request to the parents", board => Words(board.Resolution?.RequestExplainedBy)),
            new(null, "Who the figures are reported to", board => List(board.Resolution?.FiguresReportedTo)),
            new(null, "How often the figures are reported", board => Words(board.Resolution?.FiguresPeriod)),
            new(null, "The process is reviewed after months",
                board => Number(board.Resolution?.ResolutionReviewMonths)),
        ]),
    ];
}
