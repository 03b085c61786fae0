using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Cases;

/// <content>What becomes of attempts at a date for the next core group.</content>
public sealed partial record CoreGroupCase
{
    private void Arrange(CaseEvent happened, Instant at)
    {
        switch (happened)
        {
            case SlotChosen e:
                Bookings = Bookings.Add(new Booking(
                    e.Hold, e.Start, e.Minutes, e.Reason, BookingState.Chosen, Event: null, at, Ledger<string, Instant>.Empty)
                {
                    ReasonInWelsh = e.ReasonInWelsh,
                    Others = e.Others ?? [],
                    Room = e.Room,
                    AcceptedBefore = e.Accepted,
                });
                (Wish, WishWay) = (null, null);
                Papers = Papers.With(Papers.Proposals.Chosen(e.Start));
                break;
            case NoSlotFound e:
                Fruitless = Fruitless.Add(e);
                (Wish, WishWay) = (null, null);
                break;
            // The event's id is kept whatever has become of the hold meanwhile, or nobody could take the event out again.
            case HoldPlaced e:
                Change(e.Hold, booking => booking with
                {
                    State = booking.State is BookingState.Chosen ? BookingState.Held : booking.State,
                    Event = e.Event,
                });
                break;
            case HoldApproved e when Bookings.Exists(booking => booking.Hold == e.Hold && booking.IsPending):
                Bookings = Bookings.ConvertAll(booking => Approve(booking, e.Hold, new Approval(at, e.Way)));
                Papers = Papers.With(Papers.Proposals.Booked());
                Membership = Membership with { Next = Membership.Next.ForAnotherDate() };
                break;
            case HoldApproved:
                break;
            case HoldDeclined e:
                Decline(e);
                break;
            case BookingTakenBack e:
                Drop(e.Hold, wish: null);
                break;
            case HoldLapsed e:
                Drop(e.Hold, wish: null);
                break;
            case MembersInvited e:
                Change(e.Hold, booking => booking.IsBooked ? booking with { State = BookingState.Invited } : booking);
                break;
            case RoomChosen e:
                Change(e.Hold, booking => booking with
                {
                    Room = e.Room,
                    NotIn = e.Instead is { } room ? [.. booking.NotIn.Except([room]), room] : booking.NotIn,
                    RoomLostAt = e.Room is null ? at : null,
                });
                break;
            case HoldReleased e:
                Change(e.Hold, booking => booking with { State = BookingState.Over });
                break;
            case ApologiesGiven e:
                Change(e.Hold, booking => booking with { Apologies = booking.Apologies.SetItem(e.Member, at) });
                break;
            case ApologiesWithdrawn e:
                Change(e.Hold, booking => booking with { Apologies = booking.Apologies.Remove(e.Member) });
                Membership = Membership.WithoutRepresentative(e.Member);
                break;
            case QuorumLost e:
                Change(e.Hold, booking => e.Missing.Except(booking.Lacking).Any()
                    ? booking with { Lacking = e.Missing, LackingSince = at, Losses = booking.Losses + 1 }
                    : booking with { Lacking = e.Missing });
                break;
            case QuorumRestored e:
                Change(e.Hold, booking => booking with { Lacking = [] });
                break;
            case AnotherDateSought e:
                Change(e.Hold, booking => booking with { IsToMove = true });
                NotAgain = Bookings.Find(booking => booking.Hold == e.Hold) is { } moved ? NotAgain.Add(moved.Start) : NotAgain;
                break;
            case MeetingNotHeld e:
                WasNotHeld(e.Hold, at);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event.");
        }
    }

    /// <summary>What says who comes to a booked core group, and what stands in for whoever does not.</summary>
    private void Reply(CaseEvent happened, Instant at)
    {
        var hold = happened switch
        {
            ApologiesGiven e => e.Hold,
            ApologiesWithdrawn e => e.Hold,
            QuorumLost e => e.Hold,
            QuorumRestored e => e.Hold,
            AnotherDateSought e => e.Hold,
            MeetingMoved e => e.Hold,
            RepresentativeNominated e => e.Hold,
            RepresentativeWithdrawn e => e.Hold,
            ReportSubmitted { Rule: RuleIds.AbsenceReport } e => BookingOf(hold: null, e.About)?.Hold,
            ReportTakenBack { Rule: RuleIds.AbsenceReport } e => BookingOf(hold: null, e.About)?.Hold,
            _ => null,
        };
        if (hold is not null)
        {
            Change(hold, booking => booking with { RepliedAt = at });
        }
    }

    /// <summary>The approved hold takes the place of a booking that is still to come: an earlier due date had overtaken
    /// it.</summary>
    private static Booking Approve(Booking booking, string hold, Approval approval) =>
        booking.Hold == hold ? booking with { State = BookingState.Approved, Approval = approval }
        : booking.IsBooked && booking.Begins > approval.At
            ? booking with { State = BookingState.Dropped }
        : booking;

    /// <summary>The booking under which a core group of that day was held, though nobody may say which.</summary>
    private Booking? BookingOf(string? hold, LocalDate day) => hold is null
        ? Bookings.FindLast(booking => booking.IsBooked && booking.Date == day)
        : Bookings.Find(booking => booking.Hold == hold);

    /// <summary>A core group may be reported as held without a word of the booking it was held under. A hold that nobody had
    /// answered was for this one, held otherwise: the next one has another due date.</summary>
    private void HeldUnder(string? hold, LocalDate day)
    {
        if (BookingOf(hold, day) is { Hold: var under })
        {
            Change(under, booking => booking with { State = BookingState.Over });
        }

        Bookings = Bookings.ConvertAll(
            booking => booking.IsPending ? booking with { State = BookingState.Dropped } : booking);
        NotAgain = [];
        (Wish, WishWay) = (null, null);
    }

    /// <summary>What lies in the past is not taken out of calendars any more: that would only send everybody a
    /// cancellation.</summary>
    private void WasNotHeld(string hold, Instant recordedAt)
    {
        var isPast = Bookings.Find(booking => booking.Hold == hold) is { } booking
            && booking.Begins <= recordedAt;
        Drop(hold, wish: null);
        if (isPast)
        {
            Change(hold, known => known with { State = BookingState.Over });
        }

        NotHeld = NotHeld.Add(hold);
    }

    private void Decline(HoldDeclined declined)
    {
        Drop(declined.Hold, declined.Proposed);
        if (Wish is not null)
        {
            WishWay = declined.Way;
        }
        else if (declined.Way is not null && Bookings.Find(booking => booking.Hold == declined.Hold) is { State: BookingState.Dropped } none)
        {
            NotAgain = NotAgain.Union(none.Others.Select(other => other.Start));
        }
    }

    /// <summary>Of a hold that is over nothing is left to drop: a late reply must not cancel a core group that was
    /// held.</summary>
    private void Drop(string hold, LocalDateTime? wish)
    {
        if (Bookings.Find(booking => booking.Hold == hold) is { State: not BookingState.Over } booking)
        {
            Change(hold, known => known with { State = BookingState.Dropped });
            NotAgain = NotAgain.Add(booking.Start);
            (Wish, WishWay) = (wish, null);
        }
    }

    /// <summary>The time that the calendar shows is the time, and so is the one that the key worker wants back.</summary>
    private void Edited(EditEvent happened)
    {
        if (happened is MeetingMoved moved)
        {
            Move(moved.Hold, moved.To, moved.Minutes);
        }
        else if (happened is EditToUndo { Number: var number }
            && Edits.All.Find(edit => edit.Number == number) is { Kind: EditKind.Moved, State: EditState.Open or EditState.Kept } edit)
        {
            Move(edit.Hold, edit.From, edit.FromMinutes);
        }
    }

    /// <summary>With another time Outlook asks everybody anew, and so does this.</summary>
    private void Move(string hold, LocalDateTime start, int minutes)
    {
        if (Bookings.Find(booking => booking.Hold == hold) is { IsBooked: true } booked && booked.Start != start)
        {
            Membership = Membership with { Next = Membership.Next.ForAnotherDate() };
        }

        Change(hold, booking => booking.IsInCalendar
            ? booking with
            {
                Start = start,
                Minutes = minutes,
                Apologies = booking.Start == start ? booking.Apologies : Ledger<string, Instant>.Empty,
            }
            : booking);
    }

    /// <summary>The first with that id; nothing where there is none.</summary>
    private void Change(string hold, Func<Booking, Booking> change)
    {
        var at = Bookings.FindIndex(booking => booking.Hold == hold);
        Bookings = at < 0 ? Bookings : Bookings.SetItem(at, change(Bookings[at]));
    }
}
