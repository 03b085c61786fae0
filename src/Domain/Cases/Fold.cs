using System.Collections.Immutable;
using NodaTime;

namespace CoreGroupBot.Domain.Cases;

/// <summary>Builds a case from its events. The same events always give the same case.</summary>
public static class Fold
{
    private static readonly ImmutableSortedDictionary<string, Instant> NoApologies =
        ImmutableSortedDictionary.Create<string, Instant>(StringComparer.Ordinal);

    /// <returns>Null when the events do not begin with a description of the group.</returns>
    public static CoreGroupCase? Of(string reference, IEnumerable<Recorded> events)
    {
        CoreGroupCase? @case = null;
        foreach (var recorded in events)
        {
            @case = @case is null
                ? recorded.Event is GroupDescribed described
                    ? new CoreGroupCase { Reference = reference, Group = described.Group, Version = 1 }
                    : null
                : Apply(@case, recorded) with { Version = recorded.Sequence };
        }

        return @case;
    }

    private static CoreGroupCase Apply(CoreGroupCase c, Recorded recorded) => recorded.Event switch
    {
        GroupDescribed e => c with { Group = e.Group },
        ConferenceHeld e => c with
        {
            Conferences = c.Conferences.RemoveAll(known => known.Child == e.Child && known.Date == e.Date)
                .Add(new ConferenceOnRecord(e.Child, e.Date, recorded.At)),
        },
        PlanStarted e => c with { Plans = c.Plans.SetItem(e.Child, new PlanOfChild(e.Date, null)) },
        PlanEnded e => c with { Plans = c.Plans.SetItem(e.Child, PlanOf(c, e.Child) with { Ended = e.Date }) },
        ReviewListed e => c with
        {
            Reviews = c.Reviews.SetItem(e.Date, new ReviewOnRecord(e.Date, e.Start, Held: false, recorded.At)),
        },
        ReviewUnlisted e => c with { Reviews = c.Reviews.Remove(e.Date) },
        ReviewHeld e => c with
        {
            Reviews = c.Reviews.SetItem(
                e.Date,
                new ReviewOnRecord(e.Date, c.Reviews.GetValueOrDefault(e.Date)?.Start, Held: true, recorded.At)),
        },
        MeetingHeld e => ChangeBooking(c, e.Hold, booking => booking with { State = BookingState.Over }) with
        {
            Meetings = c.Meetings.SetItem(e.Date, new MeetingOnRecord(e.Date, recorded.At)),
            NotAgain = [],
            Wish = null,
        },
        MeetingNotHeld e => Drop(c, e.Hold, wish: null),
        MinutesCirculated e => c with { Minutes = c.Minutes.SetItem(e.Of, e.On) },
        IntervalExtended e => c with { Extensions = c.Extensions.Add(e) },
        DelayExplained e => c with { Delays = c.Delays.Add(e) },
        ReportSubmitted e => c with { Reports = c.Reports.Add(e) },
        SlotChosen e => c with
        {
            Bookings = c.Bookings.Add(new Booking(
                e.Hold, e.Start, e.Minutes, e.Reason, BookingState.Chosen, Event: null, recorded.At, NoApologies)),
            Wish = null,
        },
        NoSlotFound e => c with { Fruitless = c.Fruitless.Add(e), Wish = null },
        HoldPlaced e => ChangeBooking(c, e.Hold, booking => booking with { State = BookingState.Held, Event = e.Event }),
        HoldApproved e => ChangeBooking(c, e.Hold, booking => booking with { State = BookingState.Approved }),
        HoldDeclined e => Drop(c, e.Hold, e.Proposed),
        HoldLapsed e => Drop(c, e.Hold, wish: null),
        MembersInvited e => ChangeBooking(c, e.Hold, booking => booking with { State = BookingState.Invited }),
        HoldReleased e => ChangeBooking(c, e.Hold, booking => booking with { State = BookingState.Over }),
        ApologiesGiven e => ChangeBooking(
            c, e.Hold, booking => booking with { Apologies = booking.Apologies.SetItem(e.Member, recorded.At) }),
        ApologiesWithdrawn e => ChangeBooking(
            c, e.Hold, booking => booking with { Apologies = booking.Apologies.Remove(e.Member) }),
        EscalationAcknowledged e => c with { Acknowledged = c.Acknowledged.Add(e) },
        _ => throw new ArgumentOutOfRangeException(nameof(recorded), recorded.Event.GetType().Name, "Unknown case event."),
    };

    private static PlanOfChild PlanOf(CoreGroupCase c, string child) =>
        c.Plans.GetValueOrDefault(child) ?? new PlanOfChild(null, null);

    private static CoreGroupCase Drop(CoreGroupCase c, string hold, LocalDateTime? wish)
    {
        var dropped = ChangeBooking(c, hold, booking => booking with { State = BookingState.Dropped });
        var start = c.Bookings.Find(booking => booking.Hold == hold)?.Start;
        return dropped with { NotAgain = start is { } s ? c.NotAgain.Add(s) : c.NotAgain, Wish = wish };
    }

    private static CoreGroupCase ChangeBooking(CoreGroupCase c, string? hold, Func<Booking, Booking> change)
    {
        var at = hold is null ? -1 : c.Bookings.FindIndex(booking => booking.Hold == hold);
        return at < 0 ? c : c with { Bookings = c.Bookings.SetItem(at, change(c.Bookings[at])) };
    }
}
