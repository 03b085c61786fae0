using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Resolution;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards.Resolution;

/// <summary>One button of the resolution process: when there is something to record with it, and for whom.</summary>
/// <param name="May">Who may press it, whatever the state.</param>
/// <param name="OnlyWho">To everybody else of the case.</param>
/// <param name="IsOpen">What is to be the case beyond the state; null for nothing.</param>
public sealed record ResolutionOffer(
    string Verb,
    string Title,
    IReadOnlyList<ResolutionAct> Acts,
    Func<CaseView, Seat, ResolutionHistory, bool> May,
    string OnlyWho,
    Func<ResolutionHistory, bool>? IsOpen = null)
{
    /// <summary>The children for whom this person can record it now.</summary>
    public IReadOnlyList<ResolutionHistory> For(CaseView view, Seat seat) =>
        [.. ResolutionOffers.Histories(view).Where(history => May(view, seat, history) && IsOpenFor(view, history))];

    private bool IsOpenFor(CaseView view, ResolutionHistory history)
    {
        var decision = new ResolutionDecision(history, view.Board.Resolution!, view.Today, "");
        return Acts.Any(act => Transitions.Allows(decision.StateFor(act), act)) && IsOpen?.Invoke(history) is not false;
    }
}

/// <summary>Every button of the resolution process.</summary>
public static class ResolutionOffers
{
    private static string OnlyManager => Say("Only the key worker’s manager can record this.");
    private static string OnlyApprovers => Say("Only the independent reviewing officer and the key worker’s manager decide on a delay.");
    private static string OnlySenior => Say("Only the senior manager can record this.");

    public static IReadOnlyList<ResolutionOffer> All =>
    [
        new(Verbs.ResolutionRequest, Say("Ask for the resolution process"), [ResolutionAct.Request], MayRequest,
            Say("Only a professional of the core group, the conference chair or the chair of a strategy meeting can ask for it."),
            history => history.Plan is { Started: not null, Ended: null }),
        new(Verbs.ResolutionWithdraw, Say("Take the request back"), [ResolutionAct.Withdraw], IsManager, OnlyManager),
        new(Verbs.DelayPropose, Say("Propose a delay"), [ResolutionAct.ProposeDelay], IsApprover, OnlyApprovers),
        new(Verbs.DelayAgree, Say("Agree to the delay"), [ResolutionAct.AgreeDelay], IsApprover, OnlyApprovers),
        new(Verbs.DelayRefuse, Say("Refuse the delay"), [ResolutionAct.RefuseDelay], IsApprover, OnlyApprovers),
        new(Verbs.DelayReview, Say("Review the delay"), [ResolutionAct.ReviewDelay, ResolutionAct.EndDelay],
            (view, seat, history) => seat.IsKeyWorker || IsApprover(view, seat, history),
            Say("Only the key worker, the independent reviewing officer and the key worker’s manager review a delay.")),
        new(Verbs.Tier1Book, Say("Book Tier 1"), [ResolutionAct.BookTier1], IsConvener, Say("Only whoever asked for it and the key worker’s manager arrange Tier 1.")),
        new(Verbs.Tier1Outcome, Say("Record Tier 1"), [ResolutionAct.HoldTier1], IsManager, OnlyManager),
        new(Verbs.Tier1Cancel, Say("Cancel the booking of Tier 1"), [ResolutionAct.CancelTier1], IsConvener,
            Say("Only whoever asked for it and the key worker’s manager arrange Tier 1.")),
        new(Verbs.Tier1Shared, Say("The outcome of Tier 1 is shared"), [ResolutionAct.ShareTier1], IsSharer,
            Say("Only whoever shares the outcome, and the key worker’s manager, can record this."),
            history => history.Last?.SharedOn is null),
        new(Verbs.Tier1RiskReview, Say("Review the risk after Tier 1"), [ResolutionAct.FindRiskReduced], IsManager, OnlyManager),
        new(Verbs.Tier2Escalate, Say("Take it to the senior manager"), [ResolutionAct.Escalate], IsManager, OnlyManager,
            history => history.Open is { EscalatedOn: null } open
                && (open.State is ResolutionState.Tier2Required || open.LastReview is { Significant: false })),
        new(Verbs.Tier2Book, Say("Book Tier 2"), [ResolutionAct.BookTier2], IsSenior, OnlySenior),
        new(Verbs.Tier2Outcome, Say("Record Tier 2"), [ResolutionAct.HoldTier2], IsSenior, OnlySenior),
        new(Verbs.Tier2Cancel, Say("Cancel the booking of Tier 2"), [ResolutionAct.CancelTier2], IsSenior, OnlySenior),
        new(Verbs.TierReportSent, Say("The outcome is reported"), [ResolutionAct.ReportOutcome],
            (view, seat, history) => TierToReport(history) is 2 ? IsSenior(view, seat, history) : seat.IsManager,
            Say("Only whoever chaired the resolution meeting can record this."),
            history => TierToReport(history) is not null),
        new(Verbs.ResolutionClose, Say("Close the resolution process"), [ResolutionAct.Close], IsSenior, OnlySenior),
        new(Verbs.ParentsTold, Say("The parents have been told"), [ResolutionAct.TellParents], MayTellParents,
            Say("Only whoever is to explain it to the parents, and the key worker’s manager, can record this."),
            history => history.Open?.ParentsToldOn is null),
    ];

    public static ResolutionOffer Of(string verb) => All.First(offer => offer.Verb == verb);

    /// <summary>As they stand at the moment of the view; none where the board has no such process.</summary>
    public static IReadOnlyList<ResolutionHistory> Histories(CaseView view) => ResolutionHistory.All(view.Case, view.Board, view.Now);

    /// <summary>The tier whose outcome is held and not reported; null when there is none.</summary>
    public static int? TierToReport(ResolutionHistory history) =>
        history.Last is { Tier1HeldOn: not null, Tier1ReportedOn: null } ? 1
        : history.Last is { Tier2HeldOn: not null, Tier2ReportedOn: null } ? 2
        : null;

    /// <summary>In which role a person decides on a delay: as the manager where they are both.</summary>
    public static string? ApproverRole(Seat seat) =>
        seat.IsManager ? Roles.KeyWorkerManager : seat.Has(Roles.ReviewingOfficer) ? Roles.ReviewingOfficer : null;

    /// <summary>Who asks, as the request has it; null for who may not.</summary>
    public static (string Origin, Member Member)? Requester(CaseView view, Seat seat)
    {
        var initiators = view.Board.Resolution?.Initiators?.Value ?? [];
        Member? With(string role) => seat.Members.FirstOrDefault(member => member.Role == role);
        return seat.Contributor is { } contributor && initiators.Contains("core-group-professional") ? (Origins.Member, contributor)
            : With(Roles.ConferenceChair) is { } chair && initiators.Contains(Roles.ConferenceChair) ? (Origins.ConferenceChair, chair)
            : With(Roles.StrategyChair) is { } strategy && initiators.Contains(Roles.StrategyChair) ? (Origins.StrategyChair, strategy)
            : null;
    }

    /// <summary>Whether something that is open is this person's to do, beyond the key worker and the manager.</summary>
    public static bool Concerns(CaseView view, Seat seat, Deadline deadline) =>
        All.Any(offer => Answers(offer.Verb, deadline.Rule) && offer.For(view, seat).Count > 0);

    /// <summary>Whether something is done about a rule with it.</summary>
    public static bool Answers(string verb, string rule) => Rules(verb).Contains(rule);

    /// <summary>The member whose duty it is; null where it is the manager's or both approvers'.</summary>
    public static Member? With(CaseView view, Deadline deadline)
    {
        var process = ResolutionDeadlines.ProcessesOf(deadline, view.Case, view.Board, CaseView.Calendar) is [.., var last] ? last : null;
        return deadline.Rule switch
        {
            RuleIds.Tier1Arrange when process is not null => ResolutionPeople.Convener(process, view.Case),
            RuleIds.Tier1OutcomeShared => view.Case.Professionals.FirstOrDefault(member => member.Id == process?.Sharer),
            RuleIds.Tier2Meeting => view.Case.InRole(Roles.SeniorManager),
            RuleIds.DelayReview or RuleIds.ManagerUpdate => view.Case.KeyWorker,
            _ => null,
        };
    }

    private static string[] Rules(string verb) => verb switch
    {
        Verbs.Tier1Book => [RuleIds.Tier1Arrange, RuleIds.Tier1ArrangeAutomatic, RuleIds.ResolutionTrigger],
        Verbs.Tier1Outcome => [RuleIds.Tier1Arrange, RuleIds.Tier1ArrangeAutomatic],
        Verbs.Tier1RiskReview or Verbs.Tier2Escalate => [RuleIds.Tier1MaxDuration],
        Verbs.Tier1Shared => [RuleIds.Tier1OutcomeShared],
        Verbs.Tier2Book or Verbs.Tier2Outcome => [RuleIds.Tier2Meeting],
        Verbs.DelayAgree or Verbs.DelayRefuse => [RuleIds.DelayAgreement],
        Verbs.DelayReview => [RuleIds.DelayReview],
        Verbs.TierReportSent => [RuleIds.ResolutionOutcomeReport],
        _ => [],
    };

    private static bool MayRequest(CaseView view, Seat seat, ResolutionHistory history) => Requester(view, seat) is not null;

    private static bool IsManager(CaseView view, Seat seat, ResolutionHistory history) => seat.IsManager;

    private static bool IsApprover(CaseView view, Seat seat, ResolutionHistory history) => ApproverRole(seat) is not null;

    private static bool IsConvener(CaseView view, Seat seat, ResolutionHistory history) =>
        seat.IsManager
        || history.Open is { } open && ResolutionPeople.Convener(open, view.Case) is { } convener && seat.Owner(convener.Id) is not null;

    private static bool IsSharer(CaseView view, Seat seat, ResolutionHistory history) =>
        seat.IsManager || seat.Owner(history.Last?.Sharer) is not null;

    private static bool IsSenior(CaseView view, Seat seat, ResolutionHistory history) =>
        seat.Has(Roles.SeniorManager) || seat.IsManager && view.Case.InRole(Roles.SeniorManager) is null;

    private static bool MayTellParents(CaseView view, Seat seat, ResolutionHistory history) =>
        seat.IsManager
        || history.Open is { } open && ResolutionPeople.Explains(open, view.Case) is { } member && seat.Owner(member.Id) is not null;
}
