using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Channels;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Reminders;
using CoreGroupBot.Domain.Resolution;
using FsCheck;
using FsCheck.Fluent;
using static CoreGroupBot.Domain.Tests.Properties.Kind;

namespace CoreGroupBot.Domain.Tests.Properties;

/// <summary>What happens in the areas beside the core groups themselves, a line each.</summary>
internal static class KindsOfAreas
{
    private static readonly Gen<string> Action = Gen.Elements("action-1", "action-2", "action-3");

    private static readonly Gen<string> Concern = Gen.Elements("concern-1", "concern-2");

    private static readonly Gen<string> Category = Gen.Elements(
        Grounds.NoCooperation, Grounds.ContinualAbsence, Grounds.DelayAndDrift, Grounds.EarlierConference, Grounds.UnsafeDeregistration);

    private static readonly Gen<string> To = Gen.Elements("m-0", "m-2", "colleague@work");

    private static readonly Gen<EditKind> Edit = Gen.Elements(EditKind.Series, EditKind.Added, EditKind.Removed, EditKind.Deleted);

    private static readonly Gen<string> Channel = Gen.Elements("19:one@thread.tacv2", "19:other@thread.tacv2");

    private static readonly Gen<string> Officer = Gen.Elements(Roles.ReviewingOfficer, Roles.KeyWorkerManager, Roles.KeyWorker);

    private static readonly Gen<Invited> Invited =
        Gen.Elements(Domain.Resolution.Invited.Nobody, new Invited([Roles.ReviewingOfficer]));

    public static IReadOnlyList<Kind> Channels { get; } =
    [
        Of(_ => from channel in Channel from who in Any.Member select new ChannelLinkAsked(channel, "17", who)),
        Of(_ => from channel in Channel select new ChannelLinked(channel)),
        Of(_ => from channel in Channel select new ChannelNotLinked(channel)),
        Of(_ => from channel in Channel select new ChannelUnlinked(channel)),
        Of(_ => from channel in Channel from why in Gen.Elements(Losses.Deleted, Losses.Refused) select new ChannelLost(channel, why)),
        Of(_ => from channel in Channel select new ChannelFound(channel)),
    ];

    public static IReadOnlyList<Kind> Edits { get; } =
    [
        Of(today => from hold in Any.Hold from was in Any.Start(today) from now in Any.Start(today) select new MeetingMoved(hold, was, 60, now, 90)),
        Of(_ => from hold in Any.Hold from kind in Edit from who in Any.OrNothing(Any.Member) select new EditFound(hold, kind, who)),
        Of(_ => from hold in Any.Hold from kind in Edit from who in Any.OrNothing(Any.Member) select new EditGone(hold, kind, who)),
        Of(_ => from number in Gen.Choose(1, 4) select new EditKept(number)),
        Of(_ => from number in Gen.Choose(1, 4) select new EditToUndo(number)),
        Of(_ => from hold in Any.Hold from what in Gen.Elements(Wordings.Subject, Wordings.Added) from who in Any.OrNothing(Any.Member) select new WordingRestored(hold, [what]) { Who = who }),
    ];

    public static IReadOnlyList<Kind> Papers { get; } =
    [
        Of(today => from after in Any.Past(today) from until in Any.Ahead(today) select new IntervalRequested(after, until, "x", today)),
        Of(today => from after in Any.Past(today) from until in Any.Ahead(today) select new IntervalRefused(after, until, null, today)),
        Of(today => from who in Any.Member from start in Any.Start(today) select new MeetingProposed(who, start, today)),
        Of(today => from number in Gen.Choose(1, 4) select new ProposalRefused(number, "x", today)),
        Of(_ => from hold in Any.Hold select new VenueAgreed(hold)),
        Of(today => from of in Any.Past(today) select new MetWithoutLeads(of)),
        Of(today => from of in Any.Past(today) select new AdditionalMeetingNotNeeded(of, "x", today)),
        Of(today => from of in Any.Past(today) select new PlanSaved(of, ["tasks"], null, today)),
        Of(today => from of in Any.Past(today) from isMinor in Any.Flag select new PlanChanged(of, isMinor, today)),
        Of(today => from of in Any.Past(today) select new PlanSentToUnit(of, today)),
        Of(today => from of in Any.Past(today) select new PlanCirculated(of, today)),
        Of(today => from of in Any.Past(today) select new PlanUnchanged(of, today)),
        Of(today => from of in Any.Past(today) from who in Any.Member from hasIt in Any.Flag select new PlanCopyAnswered(of, who, hasIt, today)),
        Of(today => from of in Any.Past(today) from who in Any.Member from hasIt in Any.Flag select new RecordCopyAnswered(of, who, hasIt, today)),
        Of(today => from of in Any.Past(today) select new MeetingRecordSaved(of, ["evaluation"], null, today)),
        Of(today => from about in Any.Ahead(today) select new SingleReportDrafted(about, today)),
        Of(today => from about in Any.Ahead(today) from who in Any.Member select new DissentNoted(about, who)),
        Of(today => from about in Any.Ahead(today) select new DeregistrationExcepted(about, "x", today)),
        Of(today => from about in Any.Ahead(today) from hasDissent in Any.Flag select new ReviewRecommended(about, Deregistration.Keep, hasDissent, today)),
    ];

    public static IReadOnlyList<Kind> Actions { get; } =
    [
        Of(today => from id in Action from who in Any.Member from due in Any.Ahead(today) from at in Any.Perhaps(Any.Past(today)) from isAssessment in Any.Flag select new ActionAgreed(id, "visit", who, due, at, null, isAssessment), e => e.Id),
        Of(today => from id in Action from who in Any.Member from due in Any.Ahead(today) select new ActionChanged(id, who, due, "x"), e => e.Id),
        Of(today => from id in Action from day in Any.Past(today) select new ActionDone(id, day), e => e.Id),
        Of(today => from id in Action select new ActionImpossible(id, "x"), e => e.Id),
        Of(today => from id in Action select new ActionWithdrawn(id, "x"), e => e.Id),
        Of(today => from of in Any.Past(today) from who in Any.Member from item in Gen.Elements("sandwell-before-1", "sandwell-all-3") select new ChecklistTicked(of, who, [item], []), e => "checklist"),
        Of(today => from who in Any.Member select new EmailGroupAgreed(who), e => "email-group"),
        Of(today => from of in Any.Past(today) from who in Any.Member select new FeedbackAgreed(of, who), e => "feedback"),
        Of(today => from of in Any.Past(today) select new FeedbackGiven(of, today), e => "feedback"),
    ];

    public static IReadOnlyList<Kind> Concerns { get; } =
    [
        Of(today => from id in Concern from what in Category from who in Any.Member from urgent in Any.Flag from about in Any.OrNothing(Any.Member) select new ConcernRaised(id, what, who, today, urgent, null, about, null), e => e.Concern),
        Of(today => from id in Concern from who in To from until in Any.Start(today) select new ConcernAcknowledged(id, who, until), e => e.Concern),
        Of(today => from id in Concern from rung in Gen.Choose(1, 3) from who in To select new ConcernTakenUp(id, rung, who), e => e.Concern),
        Of(today => from id in Concern from who in To select new ConcernDecided(id, ["plan-changed"], today, who), e => e.Concern),
        Of(today => from id in Concern select new ConcernWithdrawn(id, today), e => e.Concern),
        Of(today => from id in Concern from who in To select new ConcernDelegated(id, who), e => e.Concern),
        Of(today => from rule in Any.Rule from due in Any.Past(today) from who in To select new EscalationDelegated(rule, due, who)),
        Of(today => from offer in Gen.Elements("absences", "drift") select new OfferDeclined(offer, today)),
    ];

    public static IReadOnlyList<Kind> Resolution { get; } =
    [
        Of(today => from child in Any.Child from origin in Gen.Elements<string>(Origins.All) from who in Any.Member from day in Any.Past(today) select new ResolutionRequested(child, origin, who, day, null)),
        Of(today => from child in Any.Child select new ResolutionWithdrawn(child, today, "x")),
        Of(today => from child in Any.Child from role in Officer select new DelayProposed(child, today, role, "illness")),
        Of(today => from child in Any.Child from role in Officer select new DelayAgreed(child, today, role)),
        Of(today => from child in Any.Child from role in Officer select new DelayRefused(child, today, role)),
        Of(today => from child in Any.Child from role in Officer from day in Any.Past(today) select new DelayReviewed(child, day, role)),
        Of(today => from child in Any.Child from role in Officer select new DelayEnded(child, today, role, "x")),
        Of(today => from child in Any.Child from day in Any.Past(today) select new ParentsTold(child, day)),
        Of(today => from child in Any.Child from day in Any.Ahead(today) from who in Invited select new Tier1Booked(child, day, who)),
        Of(today => from child in Any.Child select new Tier1Cancelled(child, today)),
        Of(today => from child in Any.Child from day in Any.Past(today) from who in Any.Member select new Tier1Held(child, day, who)),
        Of(today => from child in Any.Child from day in Any.Past(today) select new Tier1Shared(child, day)),
        Of(today => from child in Any.Child from day in Any.Past(today) from significant in Any.Flag select new RiskReviewed(child, day, significant, "x")),
        Of(today => from child in Any.Child select new Tier2Escalated(child, today)),
        Of(today => from child in Any.Child from day in Any.Ahead(today) from who in Invited select new Tier2Booked(child, day, who)),
        Of(today => from child in Any.Child select new Tier2Cancelled(child, today)),
        Of(today => from child in Any.Child from day in Any.Past(today) select new Tier2Held(child, day)),
        Of(today => from child in Any.Child from tier in Gen.Choose(1, 2) from day in Any.Past(today) select new TierOutcomeReported(child, tier, day)),
        Of(today => from child in Any.Child from how in Gen.Elements<string>(Outcomes.All) select new ResolutionClosed(child, today, how)),
    ];

    public static IReadOnlyList<Kind> Membership { get; } =
    [
        Of(today => from who in AnyGroup.Newcomer select new MemberJoined(who, today), e => "group"),
        Of(today => from who in Any.Member from heir in Any.OrNothing(Any.Member) select new MemberLeft(who, today, heir == who ? null : heir), e => "group"),
        Of(today => from who in Any.Member from heir in Any.OrNothing(Any.Member) select new LeavingSaid(who, today, heir), e => "group"),
        Of(today => from of in Any.Part from until in Any.Perhaps(Any.Ahead(today)) select new FoundAway(of, until), e => $"away {e.Of}"),
        Of(today => from who in Any.Member select new LeavingTakenBack(who, today), e => "group"),
        Of(today => from who in Any.Member select new NewMemberBriefed(who, today)),
        Of(today => from who in Any.Part from why in Any.OrNothing(Any.Reason) select new ChairAgreed(who, why)),
        Of(today => from who in Any.Member select new SecondChairNamed(who)),
        Of(today => from who in Any.Member from of in Any.Perhaps(Any.Past(today)) select new MinuteTakerAssigned(who, of)),
        Of(today => from chair in Any.Member from taker in Any.Member select new RotaAgreed([chair, taker], [taker])),
        Of(today => from raised in Gen.Elements(true, false) select new ConcernLevelSet(raised, "x")),
        Of(today => from of in Any.Past(today) from came in Any.Member from chair in Any.OrNothing(Any.Part) select new AttendanceRecorded(of, [came], chair)),
        Of(today => from hold in Any.Hold from who in Any.Member select new AttendanceConfirmed(hold, who)),
        Of(today => from hold in Any.Hold from who in Any.Member from briefed in Gen.Elements(true, false) select new RepresentativeNominated(hold, who, "Agency", briefed)),
        Of(today => from hold in Any.Hold from who in Any.Member select new RepresentativeWithdrawn(hold, who)),
        Of(today => from whose in Any.Member from of in Any.Perhaps(Any.Past(today)) select new FamilyViewsRecorded(whose, of)),
        Of(today => from who in Any.Member from informant in Any.OrNothing(Any.Member) select new MemberExcluded(who, "x", "conference", informant)),
        Of(today => from who in Any.Member select new ExcludedMemberInformed(who, today)),
        Of(today => from who in Any.Member select new ExclusionEnded(who, today)),
        Of(today => from need in Gen.Elements<string>(MeetingNeeds.All) select new NeedsNoted([need])),
        Of(today => from who in Any.Member from other in Any.Member from ends in Any.Flag select new MembersKeptApart(who, ends ? [] : [other]), e => $"apart {e.Member}"),
        Of(today => from hold in Any.Hold from who in Any.Member select new InvitationWithheld(hold, who, SafeContact.SameAddress)),
        Of(today => from hold in Any.Hold from who in Any.Member select new WithheldInvitationSent(hold, who)),
        Of(today => from hold in Any.Hold from start in Any.Start(today) from who in Any.Part select new FamilyInvited(hold, start, [FamilyInvitation.Family], "not-safe", today, who)),
        Of(today => from of in Any.Part from deputy in Gen.Elements("ann@work", "dep@work") from until in Any.Ahead(today) select new CoverNamed(of, deputy, today, until)),
    ];

    public static IReadOnlyList<Kind> Reminders { get; } =
    [
        Of(today => from rule in Any.Rule from due in Any.Ahead(today) from who in Any.Member from until in Any.Ahead(today) select new ReminderPutOff(rule, due, who, until)),
    ];
}
