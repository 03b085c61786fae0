using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Domain.Rules;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Properties;

/// <summary>Day 0 of every date for a core group: only a conference, a review and a core group that was held set it. What becomes of
/// a booking does not.</summary>
public sealed class AnchorProperties
{
    /// <summary>What can become of a booked core group before its outcome is recorded.</summary>
    private static readonly Gen<(string Name, Func<string, LocalDateTime, CaseEvent[]> Of)> Turns = Gen.Elements<(string, Func<string, LocalDateTime, CaseEvent[]>)>(
        ("cancelled by hand", (hold, _) => [new MeetingNotHeld(hold, null), new HoldReleased(hold)]),
        ("not held", (hold, _) => [new MeetingNotHeld(hold, "snow")]),
        ("declined", (hold, other) => [new HoldDeclined(hold, other), new HoldReleased(hold)]),
        ("lapsed", (hold, _) => [new HoldLapsed(hold)]),
        ("quorum lost", (hold, _) => [new ApologiesGiven(hold, "m-1"), new QuorumLost(hold, ["School"])]),
        ("another date sought and none found", (hold, other) =>
            [new AnotherDateSought(hold), new NoSlotFound(other.Date, other.Date, "busy")]),
        ("moved", (hold, other) =>
        [
            new AnotherDateSought(hold), new SlotChosen($"{hold}-moved", other, 60, "free"), new HoldPlaced($"{hold}-moved", "event-2"),
            new HoldApproved($"{hold}-moved"), new MembersInvited($"{hold}-moved"), new HoldReleased(hold),
        ]),
        ("moved by hand", (hold, other) => [new MeetingMoved(hold, other, 60, other.PlusDays(1), 90)]),
        ("moved and cancelled", (hold, other) =>
        [
            new SlotChosen($"{hold}-moved", other, 60, "free"), new HoldApproved($"{hold}-moved"), new MeetingNotHeld($"{hold}-moved", null),
        ]));

    [Fact]
    public void A_moved_or_cancelled_core_group_moves_no_day_0_and_no_due_date()
    {
        var histories =
            from made in AnyChronicle.OfEveryBoard.Generator
            from ahead in Gen.Choose(1, 30)
            from later in Gen.Choose(1, 30)
            from turns in Gen.ArrayOf(Turns)
            select (Made: made, Ahead: ahead, Later: later, Turns: turns);
        Holds.For(Arb.From(histories), each =>
        {
            var today = London.DateOf(each.Made.End);
            var start = today.PlusDays(each.Ahead).At(new LocalTime(10, 0));
            var booked = And(each.Made, [
                new SlotChosen("turned", start, 60, "free"), new HoldPlaced("turned", "event"), new HoldApproved("turned"), new MembersInvited("turned")]);
            var turned = And(booked, [.. each.Turns.SelectMany(turn => turn.Of("turned", start.PlusDays(each.Later)))]);
            Assert.Equal(Anchors(each.Made), Anchors(booked));
            Assert.Equal(Anchors(booked), Anchors(turned));
        });
    }

    private static Chronicle And(Chronicle made, IReadOnlyList<CaseEvent> events) => Chronicle.Of(
        made.Events.Select(known => (known.At, known.Event)).Concat(events.Select(happened => (made.End, happened))));

    private static List<string> Anchors(Chronicle made) =>
    [
        .. made.Deadlines.Where(deadline => RuleIds.AsksForMeeting(deadline.Rule) || deadline.Rule is RuleIds.MinutesCirculated or RuleIds.PlanCirculated)
            .Select(deadline => $"{deadline.Rule} {deadline.Anchor} {deadline.Due} {deadline.AnsweredOn}"),
    ];
}
