using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Resolution;
using NodaTime;

namespace CoreGroupBot.Domain.Cases;

/// <summary>Builds a case from its events. The same events always give the same case.</summary>
public static class Fold
{
    /// <returns>Null when the events do not begin with a description of the group.</returns>
    public static CoreGroupCase? Of(string reference, IEnumerable<Recorded> events)
    {
        CoreGroupCase? @case = null;
        foreach (var recorded in events)
        {
            @case = @case is null
                ? recorded.Event is GroupDescribed described
                    ? new CoreGroupCase
                    {
                        Reference = reference,
                        Group = described.Group,
                        Registered = described.Group,
                        Version = 1,
                        OpenedAt = recorded.At,
                    }
                    : null
                : Apply(@case, recorded) with { Version = recorded.Sequence };
        }

        return @case is null ? null : @case with { ClocksStopped = Clocks.Stopped(@case) };
    }

    private static CoreGroupCase Apply(CoreGroupCase c, Recorded recorded) => recorded.Event switch
    {
        GroupDescribed e => c with { Group = e.Group, Registered = e.Group },
        ConferenceHeld e => Conference(c, e.Child, e.Date, e.Date, recorded.At),
        ConferenceCorrected e => Conference(c, e.Child, e.From, e.To, recorded.At),
        // A plan that started before its end takes the end back: an entry corrected, not a child come back.
        PlanStarted e => c with
        {
            Plans = c.Plans.SetItem(e.Child, new PlanOfChild(e.Date, null)),
            EarlierPlans = e.Date > PlanOf(c, e.Child).Ended
                ? c.EarlierPlans.Add(new EarlierPlan(e.Child, PlanOf(c, e.Child)))
                : c.EarlierPlans,
        },
        PlanEnded e => c with
        {
            Plans = c.Plans.SetItem(e.Child, PlanOf(c, e.Child) with { Ended = e.Date }),
            StoppedAt = recorded.At,
        },
        ReviewListed e => c with
        {
            Reviews = c.Reviews.SetItem(e.Date, new ReviewOnRecord(e.Date, e.Start, WasHeld(c, e.Date), recorded.At)),
        },
        ReviewUnlisted e => WasHeld(c, e.Date) ? c : c with { Reviews = c.Reviews.Remove(e.Date) },
        ReviewHeld e => c with
        {
            Reviews = c.Reviews.SetItem(
                e.Date,
                new ReviewOnRecord(e.Date, c.Reviews.GetValueOrDefault(e.Date)?.Start, Held: true, recorded.At)),
        },
        MeetingHeld e => WithoutPending(ChangeBooking(
            c, e.Hold ?? BookedFor(c, e.Date), booking => booking with { State = BookingState.Over })) with
        {
            Meetings = c.Meetings.SetItem(e.Date, new MeetingOnRecord(e.Date, recorded.At)),
            NotAgain = [],
            Wish = null,
        },
        MeetingNotHeld e => NotHeld(c, e.Hold, recorded.At),
        MinutesCirculated e => c with { Minutes = c.Minutes.SetItem(e.Of, e.On) },
        IntervalExtended e => c with { Extensions = c.Extensions.Add(e) },
        DelayExplained e => c with
        {
            Delays = c.Delays.Add(e),
            ExplainedAt = c.ExplainedAt.ContainsKey((e.Rule, e.Due))
                ? c.ExplainedAt
                : c.ExplainedAt.Add((e.Rule, e.Due), recorded.At),
        },
        ReportSubmitted e => c with { Reports = c.Reports.Add(e) },
        SlotChosen e => c with
        {
            Bookings = c.Bookings.Add(new Booking(
                e.Hold, e.Start, e.Minutes, e.Reason, BookingState.Chosen, Event: null, recorded.At,
                Ledger<string, Instant>.Empty)),
            Wish = null,
        },
        NoSlotFound e => c with { Fruitless = c.Fruitless.Add(e), Wish = null },
        // The event's id is kept whatever has become of the hold meanwhile, or nobody could take the event out again.
        HoldPlaced e => ChangeBooking(c, e.Hold, booking => booking with
        {
            State = booking.State is BookingState.Chosen ? BookingState.Held : booking.State,
            Event = e.Event,
        }),
        HoldApproved e => c.Bookings.Exists(booking => booking.Hold == e.Hold && booking.IsPending)
            ? c with { Bookings = [.. c.Bookings.Select(booking => Approve(booking, e.Hold, recorded.At))] }
            : c,
        HoldDeclined e => Drop(c, e.Hold, e.Proposed),
        HoldLapsed e => Drop(c, e.Hold, wish: null),
        MembersInvited e => ChangeBooking(
            c, e.Hold, booking => booking.IsBooked ? booking with { State = BookingState.Invited } : booking),
        HoldReleased e => ChangeBooking(c, e.Hold, booking => booking with { State = BookingState.Over }),
        ApologiesGiven e => ChangeBooking(
            c, e.Hold, booking => booking with { Apologies = booking.Apologies.SetItem(e.Member, recorded.At) }),
        ApologiesWithdrawn e => ChangeBooking(
            c, e.Hold, booking => booking with { Apologies = booking.Apologies.Remove(e.Member) }),
        EscalationAcknowledged e => c with { Acknowledged = c.Acknowledged.Add(e) },
        PaperEvent e => c with { Papers = PapersOnRecord.After(c, e, recorded) },
        MembershipEvent e => c with { Membership = MembershipOnRecord.After(c, e, recorded) },
        ConcernEvent e => c with { Concerns = ConcernsOnRecord.After(c, e, recorded) },
        ResolutionEvent e => c with { Resolution = ResolutionOnRecord.After(c, e, recorded) },
        ActionEvent e => c with { Actions = ActionsOnRecord.After(c, e, recorded) },
        _ => throw new ArgumentOutOfRangeException(nameof(recorded), recorded.Event.GetType().Name, "Unknown case event."),
    };

    private static CoreGroupCase Conference(
        CoreGroupCase c, string child, LocalDate insteadOf, LocalDate date, Instant recordedAt) => c with
        {
            Conferences = c.Conferences
                .RemoveAll(known => known.Child == child && (known.Date == insteadOf || known.Date == date))
                .Add(new ConferenceOnRecord(child, date, recordedAt)),
        };

    private static PlanOfChild PlanOf(CoreGroupCase c, string child) =>
        c.Plans.GetValueOrDefault(child) ?? new PlanOfChild(null, null);

    private static bool WasHeld(CoreGroupCase c, LocalDate review) => c.Reviews.GetValueOrDefault(review)?.Held ?? false;

    /// <summary>A core group may be reported as held without a word of the booking it was held under.</summary>
    private static string? BookedFor(CoreGroupCase c, LocalDate day) =>
        c.Bookings.FindLast(booking => booking.IsBooked && booking.Date == day)?.Hold;

    /// <summary>Of a hold that is over nothing is left to drop: a late reply must not cancel a core group that was
    /// held.</summary>
    private static CoreGroupCase Drop(CoreGroupCase c, string hold, LocalDateTime? wish) =>
        c.Bookings.Find(booking => booking.Hold == hold) is { State: not BookingState.Over } booking
            ? ChangeBooking(c, hold, known => known with { State = BookingState.Dropped }) with
            {
                NotAgain = c.NotAgain.Add(booking.Start),
                Wish = wish,
            }
            : c;

    /// <summary>The approved hold takes the place of a booking that is still to come: an earlier due date had overtaken
    /// it.</summary>
    private static Booking Approve(Booking booking, string hold, Instant at) =>
        booking.Hold == hold ? booking with { State = BookingState.Approved }
        : booking.IsBooked && London.At(booking.Date, booking.Start.TimeOfDay) > at
            ? booking with { State = BookingState.Dropped }
        : booking;

    /// <summary>A hold that nobody had answered was for a core group that has been held otherwise: the next one has another
    /// due date.</summary>
    private static CoreGroupCase WithoutPending(CoreGroupCase c) => c with
    {
        Bookings = [.. c.Bookings.Select(
            booking => booking.IsPending ? booking with { State = BookingState.Dropped } : booking)],
    };

    /// <summary>What lies in the past is not taken out of calendars any more: that would only send everybody a
    /// cancellation.</summary>
    private static CoreGroupCase NotHeld(CoreGroupCase c, string hold, Instant recordedAt)
    {
        var isPast = c.Bookings.Find(booking => booking.Hold == hold) is { } booking
            && London.At(booking.Date, booking.Start.TimeOfDay) <= recordedAt;
        var dropped = Drop(c, hold, wish: null);
        return (isPast ? ChangeBooking(dropped, hold, known => known with { State = BookingState.Over }) : dropped) with
        {
            NotHeld = c.NotHeld.Add(hold),
        };
    }

    private static CoreGroupCase ChangeBooking(CoreGroupCase c, string? hold, Func<Booking, Booking> change)
    {
        var at = hold is null ? -1 : c.Bookings.FindIndex(booking => booking.Hold == hold);
        return at < 0 ? c : c with { Bookings = c.Bookings.SetItem(at, change(c.Bookings[at])) };
    }
}
