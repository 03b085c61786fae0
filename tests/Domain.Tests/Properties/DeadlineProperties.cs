using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;
using FsCheck.Fluent;

namespace CoreGroupBot.Domain.Tests.Properties;

public sealed class DeadlineProperties
{
    /// <summary>Deadlines of a booking itself: that it moves moves them.</summary>
    private static readonly string[] OfABooking =
        [RuleIds.AbsenceReport, RuleIds.ChairOfMeeting, RuleIds.Representative, RuleIds.FamilyAbsentViews,
            RuleIds.FirstCoreGroupDateFixed, RuleIds.CoreGroupAfterReviewDateFixed, RuleIds.NextDateAgreed, RuleIds.AdditionalMeeting,
            RuleIds.ReviewSingleReportDrafted];

    /// <summary>What counts from, or is answered on, the day on which somebody recorded it.</summary>
    private static readonly string[] OfARecording =
        [RuleIds.SecondChairNamed, RuleIds.NewMemberBriefed, RuleIds.ExclusionRecorded];

    [Fact]
    public void No_due_date_moves_because_a_booking_was_made_moved_or_dropped() => Holds.ForEveryCase(made =>
    {
        var booked = ByFacts(made);
        Assert.Equal(booked, ByFacts(made.Only(happened => !IsOfABooking(happened))));
    });

    [Fact]
    public void An_explanation_counts_to_exactly_the_due_date() => Holds.ForEveryCase(made =>
    {
        foreach (var deadline in made.Deadlines)
        {
            if (deadline.Explain(A.Calendar) is not { } counting)
            {
                Assert.True(deadline.Unit is not (CountUnit.WorkingDays or CountUnit.Weeks));
                continue;
            }

            Assert.Equal(deadline.Anchor, counting.Days[0].Date);
            Assert.Equal(deadline.Amount, counting.Days[^1].Number);
            Assert.Equal(deadline.Amount, counting.Days.Count(day => day.Number is not null));
            // Where one day is recommended and it is none to meet on, the note names the working day that is meant.
            Assert.Equal(
                deadline.From == deadline.Due ? A.Calendar.OnOrAfter(counting.Days[^1].Date) : counting.Days[^1].Date, deadline.Due);
            Assert.True(deadline.Due == counting.Days[^1].Date || deadline.Note is not null);
        }
    });

    /// <summary>Hold replies, corrections of an entry and descriptions of the group keep their order among each other, and so
    /// do the entries about one and the same thing: of those the later corrects the earlier. The steps of the resolution process have an order by
    /// nature.</summary>
    [Fact]
    public void Facts_recorded_in_another_order_give_the_same_deadlines()
    {
        var shuffled =
            from any in AnyChronicle.OfEveryBoard.Generator
            let made = OneByOne(any)
            from order in Gen.ArrayOf(Gen.Choose(0, int.MaxValue), made.Events.Count)
            select (Made: made, Order: order);
        Holds.For(Arb.From(shuffled), each => Assert.Equal(
            ByFacts(each.Made, IsOfItsOrder), ByFacts(Shuffled(each.Made, each.Order), IsOfItsOrder)));
    }

    /// <summary>Whether a deadline belongs to the resolution process, whose steps are what people did, one after the other; or to
    /// the day on which something was recorded.</summary>
    private static bool IsOfItsOrder(Deadline deadline) =>
        OfARecording.Contains(deadline.Rule) || RuleIds.IsOfResolution(deadline.Rule) || deadline.Rule is RuleIds.CoreGroupAfterTier1;

    private static IReadOnlyList<string> ByFacts(Chronicle made, Predicate<Deadline>? except = null) =>
    [
        .. made.Deadlines.Where(deadline => !OfABooking.Contains(deadline.Rule) && !(except?.Invoke(deadline) ?? false))
            .Select(deadline => $"{deadline.Rule} {deadline.Owner} {deadline.Item} {deadline.From} {deadline.Due} "
                + $"{deadline.Anchor} {deadline.LastWorkingDay} {deadline.OverdueFrom} {deadline.AnsweredOn} {deadline.Note}"),
    ];

    private static bool IsOfABooking(CaseEvent happened) => happened is SlotChosen or NoSlotFound or HoldPlaced or HoldApproved or BookingTakenBack
        or HoldDeclined or HoldLapsed or MembersInvited or HoldReleased or MeetingNotHeld or ApologiesGiven or ApologiesWithdrawn
        or EditEvent
        or QuorumLost or QuorumRestored or AnotherDateSought or RepresentativeNominated or RepresentativeWithdrawn;

    /// <summary>What was entered at one instant is history to the service, and is asked after less. An action that was agreed
    /// between two has no other day than that on which it was recorded.</summary>
    private static Chronicle OneByOne(Chronicle made) => Chronicle.Of(made.Only(happened => happened is not ActionAgreed { AgreedAt: null })
        .Events.Select(each => (each.At.PlusNanoseconds(each.Sequence), each.Event)));

    private static Chronicle Shuffled(Chronicle made, int[] order)
    {
        var later = made.Events.Skip(1).Select(each => each.Event).ToList();
        var places = later.Zip(order).OrderBy(each => each.Second).Select(each => Kinds.About(each.First)).ToList();
        var waiting = later.GroupBy(happened => Kinds.About(happened)).ToDictionary(same => same.Key, same => new Queue<CaseEvent>(same));
        return made.InOrder([made.Events[0].Event, .. places.Select(about => waiting[about].Dequeue())]);
    }
}
