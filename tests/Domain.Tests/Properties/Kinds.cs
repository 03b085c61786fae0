using CoreGroupBot.Domain.Cases;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CoreGroupBot.Domain.Tests.Properties.Kind;

namespace CoreGroupBot.Domain.Tests.Properties;

/// <summary>One kind of thing that happens in a case.</summary>
/// <param name="Recorded">Makes one up, as it may be recorded on that day.</param>
/// <param name="About">What it is about. Facts about different things may come to be recorded in any order; of those about
/// the same thing the later entry corrects the earlier. What only makes sense in its place, such as the reply to a hold,
/// is about one thing: what was arranged.</param>
internal sealed record Kind(Type Type, Func<LocalDate, Gen<CaseEvent>> Recorded, Func<CaseEvent, string> About)
{
    public static Kind Of<T>(Func<LocalDate, Gen<T>> recorded, Func<T, string>? about = null)
        where T : CaseEvent =>
        new(typeof(T), today => recorded(today).Select(CaseEvent (made) => made), made => about?.Invoke((T)made) ?? "arranged");
}

/// <summary>Every kind of thing that happens in a case, a line each.</summary>
internal static class Kinds
{
    public static IReadOnlyList<Kind> All { get; } =
    [
        Of(today => from g in AnyGroup.Of("any") select new GroupDescribed(g), e => "group"),
        Of(today => from child in Any.Child from day in Any.Past(today) select new ConferenceHeld(child, day), e => $"conference {e.Child}"),
        Of(today => from child in Any.Child from was in Any.Past(today) from now in Any.Past(today) select new ConferenceCorrected(child, was, now), e => $"conference {e.Child}"),
        Of(today => from child in Any.Child from day in Any.Past(today) select new PlanStarted(child, day), e => $"plan {e.Child}"),
        Of(today => from child in Any.Child from day in Any.Past(today) select new PlanEnded(child, day), e => $"plan {e.Child}"),
        Of(today => from day in Any.Ahead(today) from start in Any.Perhaps(Any.Time) select new ReviewListed(day, start), e => $"review {e.Date}"),
        Of(today => from day in Any.Ahead(today) select new ReviewUnlisted(day), e => $"review {e.Date}"),
        Of(today => from day in Any.Past(today) select new ReviewHeld(day), e => $"review {e.Date}"),
        Of(today => from day in Any.Past(today) from hold in Any.OrNothing(Any.Hold) select new MeetingHeld(day, hold), e => $"meeting {e.Date}"),
        Of(today => from hold in Any.Hold from why in Any.OrNothing(Any.Reason) select new MeetingNotHeld(hold, why)),
        Of(today => from of in Any.Past(today) from day in Any.Past(today) select new MinutesCirculated(of, day), e => $"minutes {e.Of}"),
        Of(today => from after in Any.Past(today) from until in Any.Ahead(today) from day in Any.Past(today) select new IntervalExtended(after, until, "x", day), e => $"extension {e.After}"),
        Of(today => from rule in Any.Rule from due in Any.Past(today) from why in Any.Reason select new DelayExplained(rule, due, why), e => $"delay {e.Rule} {e.Due}"),
        Of(today => from rule in Any.Rule from about in Any.Ahead(today) from who in Any.OrNothing(Any.Member) select new ReportSubmitted(rule, about, who, today), e => $"report {e.Rule} {e.About} {e.Member}"),
        Of(today => from rule in Any.Rule from about in Any.Ahead(today) from who in Any.OrNothing(Any.Member) select new ReportTakenBack(rule, about, who, today), e => $"report {e.Rule} {e.About} {e.Member}"),
        Of(today => from hold in Any.Hold from start in Any.Start(today) select new SlotChosen(hold, start, 60, "free")),
        Of(today => from due in Any.Ahead(today) select new NoSlotFound(due, today, "busy")),
        Of(today => from hold in Any.Hold select new HoldPlaced(hold, "event")),
        Of(today => from hold in Any.Hold from way in Any.OrNothing(Gen.Constant(Ways.Card)) select new HoldApproved(hold) { Way = way }),
        Of(today => from hold in Any.Hold from other in Any.Perhaps(Any.Start(today)) from way in Any.OrNothing(Gen.Constant(Ways.Card)) select new HoldDeclined(hold, other) { Way = way }),
        Of(today => from hold in Any.Hold select new BookingTakenBack(hold, Ways.Card)),
        Of(today => from hold in Any.Hold select new HoldLapsed(hold)),
        Of(today => from hold in Any.Hold select new MembersInvited(hold)),
        Of(today => from hold in Any.Hold from room in Any.OrNothing(Gen.Constant("room@work")) select new RoomChosen(hold, room, "other@work")),
        Of(today => from hold in Any.Hold select new HoldReleased(hold)),
        Of(today => from hold in Any.Hold from who in Any.Member select new ApologiesGiven(hold, who)),
        Of(today => from hold in Any.Hold from who in Any.Member select new ApologiesWithdrawn(hold, who)),
        Of(today => from hold in Any.Hold from what in Any.RoleOrAgency select new QuorumLost(hold, [what])),
        Of(today => from hold in Any.Hold select new QuorumRestored(hold)),
        Of(today => from hold in Any.Hold select new AnotherDateSought(hold)),
        Of(today => from rule in Any.Rule from due in Any.Past(today) select new EscalationAcknowledged(rule, due)),
        .. KindsOfAreas.Papers,
        .. KindsOfAreas.Actions,
        .. KindsOfAreas.Concerns,
        .. KindsOfAreas.Resolution,
        .. KindsOfAreas.Membership,
        .. KindsOfAreas.Reminders,
        .. KindsOfAreas.Channels,
        .. KindsOfAreas.Edits,
    ];

    private static readonly Dictionary<Type, Kind> ByType = All.ToDictionary(kind => kind.Type);

    public static string About(CaseEvent happened) => ByType[happened.GetType()].About(happened);
}
