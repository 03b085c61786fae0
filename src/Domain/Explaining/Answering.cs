using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Domain.Explaining;

/// <summary>What would answer a deadline, in a sentence.</summary>
public static class Answering
{
    public static string InWords(Deadline deadline, CoreGroupCase @case)
    {
        var anchor = Dates.Long(deadline.Anchor);
        return deadline.Rule switch
        {
            RuleIds.FirstCoreGroup or RuleIds.CoreGroupAfterReview =>
                Say($"A core group held on {anchor} or later. A booking does not answer it."),
            RuleIds.SubsequentMaxInterval =>
                Say($"A core group held later than {anchor}. A booking does not answer it."),
            RuleIds.RecommendedInterval =>
                Say($"A core group held later than {anchor}. It is advice: nothing becomes overdue by it."),
            RuleIds.SecondCoreGroupNotBefore =>
                Say($"A core group held later than {anchor}. It is advice not to meet sooner, and hinders nobody."),
            RuleIds.MinutesCirculated =>
                Say($"The record of the core group of {anchor}, circulated."),
            RuleIds.PlanCopyNotReceived =>
                Say($"{Owner(deadline, @case)} saying that the copy of the plan of {anchor} has come. Nothing becomes overdue by it."),
            RuleIds.FirstCoreGroupDateFixed or RuleIds.CoreGroupAfterReviewDateFixed =>
                Say($"A date on {anchor} or later, accepted by the key worker, or the core group held. Nothing becomes overdue by it."),
            RuleIds.NextDateAgreed =>
                Say($"A date after {anchor}, accepted by the key worker, or the next core group held. Nothing becomes overdue by it."),
            RuleIds.AdditionalMeeting =>
                Say($"A date chosen since {anchor} and accepted, or a reason why no additional core group is needed."),
            RuleIds.PlanCirculated =>
                Say($"The plan after the core group of {anchor}, circulated, or word that the plan was not changed."),
            RuleIds.PlanChangeSent =>
                Say("Word that it was sent to the Child Protection Unit: the revised plan, or for a minor change the notes."),
            RuleIds.RecordSaved =>
                Say($"The record of the core group of {anchor}, saved with everything that the board requires of it. It hinders no circulation."),
            RuleIds.ReviewSingleReportDrafted =>
                Say("Word that the single report was developed at the core group, or a part of it given."),
            RuleIds.DeregistrationConsidered =>
                Say("A recommendation on de-registration in the single report."),
            RuleIds.AbsenceReport =>
                Say($"The written report of {Owner(deadline, @case)} to the core group of {anchor}."),
            RuleIds.ReviewSingleReport =>
                Say($"The core group's single report to the review conference of {anchor}."),
            RuleIds.ReviewAgencyReport =>
                Say($"The report of {Owner(deadline, @case)} to the review conference of {anchor}."),
            RuleIds.ReferralAfterClosure =>
                Say("Nothing: it is for information. A referral on that day still goes to the previous worker, one on the next day does not."),
            RuleIds.ActionDates =>
                Say($"The action “{@case.Actions.Find(deadline.Item)?.Title}” of {Owner(deadline, @case)}, done."),
            RuleIds.ResolutionTrigger =>
                Say("Nothing: it is reached by itself unless the name comes off the register before. It is taken up when Tier 1 is booked."),
            RuleIds.Tier1Arrange or RuleIds.Tier1ArrangeAutomatic => Say("A Tier 1 meeting held. A booking does not answer it."),
            RuleIds.Tier1OutcomeShared =>
                Say("The outcome and the revised plan, shared with the parents, the core group and the conference chair."),
            RuleIds.CoreGroupAfterTier1 =>
                Say($"A core group held later than {anchor}, which the social worker chairs. A booking does not answer it."),
            RuleIds.Tier1MaxDuration =>
                Say("A significant reduction of risk, recorded with its evidence by the Team Manager, or the case taken to the senior manager."),
            RuleIds.Tier2Meeting => Say("A Tier 2 meeting held. A booking does not answer it."),
            RuleIds.DelayAgreement => Say("The agreement of both, two different people, or the refusal of one."),
            RuleIds.ManagerUpdate =>
                Say("The Team Manager's review of the risk, or the next core group. It is said once and asked no further."),
            RuleIds.DelayReview => Say($"The review at the core group of {anchor} and the Team Manager’s own; or the end of the delay."),
            RuleIds.ResolutionOutcomeReport =>
                Say($"The outcome of the meeting of {anchor}, reported to the senior manager and the conference chair."),
            RuleIds.ChairOfMeeting => Say($"A person agreed to chair the core group of {anchor}. It is held without one all the same."),
            RuleIds.SecondChairNamed => Say("A second chair, named."),
            RuleIds.Representative => Say($"A representative of {Owner(deadline, @case)} for the core group of {anchor}, briefed."),
            RuleIds.NewMemberBriefed => Say("The chair says that the new member has been told how the case stands."),
            RuleIds.ExclusionRecorded => Say("The day on which the excluded member was told."),
            RuleIds.FamilyAbsentViews => Say($"A word that their views are on record for the core group of {anchor}."),
            _ => throw new ArgumentOutOfRangeException(nameof(deadline), deadline.Rule, "Unknown rule."),
        };
    }

    /// <summary>Whose own duty it is, by role and agency; null where it is the whole group's.</summary>
    public static string? Owner(Deadline deadline, CoreGroupCase @case) =>
        deadline.Owner is { } owner ? CaseWords.Member(@case, owner) : null;
}
