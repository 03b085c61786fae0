using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Resolution;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Resolution;

/// <summary>A command of every act, filled in completely.</summary>
internal static class Commands
{
    public static ResolutionCommand Of(ResolutionAct act) => act switch
    {
        ResolutionAct.Request => new ResolutionCommand.Request(Origins.Member, A.Nurse, null, AppendixThree.Complete),
        ResolutionAct.Withdraw => new ResolutionCommand.Withdraw("The plan works again."),
        ResolutionAct.ProposeDelay => new ResolutionCommand.ProposeDelay(Roles.KeyWorkerManager, "Criminal proceedings"),
        ResolutionAct.AgreeDelay => new ResolutionCommand.AgreeDelay(Roles.ReviewingOfficer),
        ResolutionAct.RefuseDelay => new ResolutionCommand.RefuseDelay(Roles.ReviewingOfficer),
        ResolutionAct.ReviewDelay => new ResolutionCommand.ReviewDelay(Roles.KeyWorkerManager),
        ResolutionAct.EndDelay => new ResolutionCommand.EndDelay(Roles.KeyWorkerManager, "The proceedings are over."),
        ResolutionAct.TellParents => new ResolutionCommand.TellParents(At.Date(Process.Today)),
        ResolutionAct.BookTier1 => new ResolutionCommand.BookTier1(At.Date("2026-06-22"), ["police-sergeant", "legal"]),
        ResolutionAct.CancelTier1 => new ResolutionCommand.CancelTier1(),
        ResolutionAct.HoldTier1 => new ResolutionCommand.HoldTier1(At.Date("2026-06-17"), true, true, A.Nurse),
        ResolutionAct.ShareTier1 => new ResolutionCommand.ShareTier1(At.Date("2026-06-18"), new SharedWith(true, false, true, true)),
        ResolutionAct.FindRiskReduced => new ResolutionCommand.ReviewRisk(true, "Two visits a week were kept."),
        ResolutionAct.FindRiskNotReduced => new ResolutionCommand.ReviewRisk(false, "No visit was kept."),
        ResolutionAct.Escalate => new ResolutionCommand.Escalate(),
        ResolutionAct.BookTier2 => new ResolutionCommand.BookTier2(At.Date("2026-06-25"), ["senior-managers", "legal"]),
        ResolutionAct.CancelTier2 => new ResolutionCommand.CancelTier2(),
        ResolutionAct.HoldTier2 => new ResolutionCommand.HoldTier2(At.Date("2026-06-18"), true, true, true),
        ResolutionAct.ReportOutcome => new ResolutionCommand.Report(1, At.Date("2026-06-18")),
        ResolutionAct.Close => new ResolutionCommand.Close(Outcomes.PlanGoesOn, true, true),
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };
}
