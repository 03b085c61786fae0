using NodaTime;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>What must be filled in on Appendix 3 before it is submitted. The service asks whether it is; the words
/// themselves, and every name, date of birth and address, stay in the document.</summary>
public sealed record AppendixThree(
    bool Children, bool SocialWorker, bool Requester, bool Concern, bool ActionsOfGroup, bool ActionsOfAgency, bool Dated)
{
    public static AppendixThree Complete { get; } = new(true, true, true, true, true, true, true);
}

/// <summary>With whom the outcome of Tier 1 and the revised plan were shared.</summary>
/// <param name="Child">Where appropriate; it is never required.</param>
public sealed record SharedWith(bool Parents, bool Child, bool CoreGroup, bool ConferenceChair);

/// <summary>Something that a person wants to record for one child.</summary>
public abstract record ResolutionCommand(ResolutionAct Act)
{
    public sealed record Request(string Origin, string Member, LocalDate? OnForm, AppendixThree Form)
        : ResolutionCommand(ResolutionAct.Request);

    public sealed record Withdraw(string? Reason) : ResolutionCommand(ResolutionAct.Withdraw);

    /// <param name="As">In which role: "iro" or "key-worker-manager". Whoever proposes agrees.</param>
    public sealed record ProposeDelay(string As, string? Ground) : ResolutionCommand(ResolutionAct.ProposeDelay);

    public sealed record AgreeDelay(string As) : ResolutionCommand(ResolutionAct.AgreeDelay);

    public sealed record RefuseDelay(string As) : ResolutionCommand(ResolutionAct.RefuseDelay);

    public sealed record ReviewDelay(string As) : ResolutionCommand(ResolutionAct.ReviewDelay);

    public sealed record EndDelay(string As, string? Reason) : ResolutionCommand(ResolutionAct.EndDelay);

    public sealed record TellParents(LocalDate? On) : ResolutionCommand(ResolutionAct.TellParents);

    public sealed record BookTier1(LocalDate? Date, IReadOnlyList<string> Invited) : ResolutionCommand(ResolutionAct.BookTier1);

    public sealed record CancelTier1() : ResolutionCommand(ResolutionAct.CancelTier1);

    public sealed record HoldTier1(LocalDate? HeldOn, bool ChairedByTeamManager, bool PlanRevised, string? Sharer)
        : ResolutionCommand(ResolutionAct.HoldTier1);

    public sealed record ShareTier1(LocalDate? On, SharedWith With) : ResolutionCommand(ResolutionAct.ShareTier1);

    public sealed record ReviewRisk(bool Significant, string? Evidence)
        : ResolutionCommand(Significant ? ResolutionAct.FindRiskReduced : ResolutionAct.FindRiskNotReduced);

    public sealed record Escalate() : ResolutionCommand(ResolutionAct.Escalate);

    public sealed record BookTier2(LocalDate? Date, IReadOnlyList<string> Invited) : ResolutionCommand(ResolutionAct.BookTier2);

    public sealed record CancelTier2() : ResolutionCommand(ResolutionAct.CancelTier2);

    public sealed record HoldTier2(LocalDate? HeldOn, bool ChairedBySeniorManager, bool BarriersEstablished, bool ActionsAgreed)
        : ResolutionCommand(ResolutionAct.HoldTier2);

    public sealed record Report(int Tier, LocalDate? On) : ResolutionCommand(ResolutionAct.ReportOutcome);

    public sealed record Close(string? Outcome, bool ActionsInPlan, bool RecordComplete) : ResolutionCommand(ResolutionAct.Close);
}
