using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Meetings;

public enum ErrandKind
{
    /// <summary>Read the members' free/busy and choose the best lawful slot.</summary>
    Seek,

    /// <summary>Put the chosen slot into the organiser mailbox with the social worker as the only attendee.</summary>
    Place,

    /// <summary>Invite the members to the approved slot.</summary>
    Invite,

    /// <summary>Take a hold that does not stand any more out of the calendars.</summary>
    Release,

    /// <summary>Invite anew those who are kept apart, or are so no more.</summary>
    Separate,

    /// <summary>Set a change back that was made by hand in Outlook.</summary>
    PutBack,
}

/// <summary>Something to be done in calendars. It follows from the case alone, so that a crash between an event and its
/// errand loses nothing: the next look finds the same errand under the same key.</summary>
/// <param name="Key">Unique for ever.</param>
/// <param name="Hold">The hold it is about; for <see cref="ErrandKind.Seek"/> the id that the new hold will have.</param>
/// <param name="At">Not before.</param>
/// <param name="Edit">Number of the change that is to be set back; 0 for everything else.</param>
public sealed record Errand(string Key, string Case, ErrandKind Kind, string Hold, Instant At, int Edit = 0)
{
    /// <summary>Every errand that is to be run by now or later, in order of time.</summary>
    public static IEnumerable<Errand> Of(
        CoreGroupCase @case, IReadOnlyList<Deadline> deadlines, WorkingDays calendar, Instant now)
    {
        foreach (var booking in @case.Bookings)
        {
            if (KindOf(booking, @case, now) is { } due)
            {
                yield return new Errand($"{@case.Reference}|{due}|{booking.Hold}", @case.Reference, due, booking.Hold, now);
            }
        }

        foreach (var edit in @case.Edits.All.FindAll(edit => edit.State is EditState.Undoing))
        {
            if (@case.IsActive && @case.Bookings.Exists(booking => booking.Hold == edit.Hold && booking.IsInCalendar))
            {
                yield return new Errand(
                    $"{@case.Reference}|{ErrandKind.PutBack}|{edit.Hold}|{edit.Number}", @case.Reference, ErrandKind.PutBack, edit.Hold, now, edit.Number);
            }
        }

        if (@case is { IsActive: true, Membership.ApartSaid: > 0 and var said, Booked: { State: BookingState.Invited } invited }
            && invited.Begins > now)
        {
            yield return new Errand($"{@case.Reference}|{ErrandKind.Separate}|{invited.Hold}|{said}", @case.Reference, ErrandKind.Separate, invited.Hold, now);
        }

        if (Seek(@case, deadlines, calendar, now) is { } seek)
        {
            yield return seek;
        }
    }

    /// <summary>When a hold that nobody answers lapses: on the working morning before it, while others can still be asked
    /// and another slot found in time; at its start where there was no whole working day to answer in; at once when an
    /// earlier due date has come up since it was chosen.</summary>
    public static Instant? Lapses(CoreGroupCase @case, IReadOnlyList<Deadline> deadlines, WorkingDays calendar)
    {
        if (@case.Standing is not { IsPending: true } pending)
        {
            return null;
        }

        if (Deadlines.BindingNextMeeting(deadlines) is { } binding && IsOvertaken(pending, binding))
        {
            return pending.ChosenAt;
        }

        var dayBefore = calendar.Before(pending.Date, 1);
        return dayBefore > calendar.Add(London.DateOf(pending.ChosenAt), 1)
            ? SendHours.Morning(dayBefore)
            : pending.Begins;
    }

    /// <summary>Whether an earlier due date has come up since it was chosen.</summary>
    private static bool IsOvertaken(Booking booking, Deadline binding) =>
        binding.Kind is DueKind.By && binding.LastWorkingDay < booking.Date && binding.KnownAt > booking.ChosenAt;

    /// <summary>Once every plan has ended nothing more is arranged, and what is still to come is taken out.</summary>
    private static ErrandKind? KindOf(Booking booking, CoreGroupCase @case, Instant now) => booking.State switch
    {
        BookingState.Dropped => ErrandKind.Release,
        BookingState.Over => null,
        _ when !@case.IsActive => booking.Begins > now ? ErrandKind.Release : null,
        BookingState.Chosen => ErrandKind.Place,
        BookingState.Approved => ErrandKind.Invite,
        _ => null,
    };

    private static Errand? Seek(
        CoreGroupCase @case, IReadOnlyList<Deadline> deadlines, WorkingDays calendar, Instant now)
    {
        if (!@case.IsActive || Deadlines.BindingNextMeeting(deadlines) is not { } binding)
        {
            return null;
        }

        // A booking stands until another time has been approved: an earlier one, offered while there are days left for it, or the one
        // that the key worker asked for, until the booked one begins.
        if (@case.Standing is { } standing
            && !(standing.IsBooked && ((IsOvertaken(standing, binding) && calendar.Add(London.DateOf(now), 1) <= binding.LastWorkingDay)
                || (standing.IsToMove && standing.Begins > now))))
        {
            return null;
        }

        var tried = @case.Fruitless.FindLast(found => found.Due == binding.Due && found.SoughtOn >= London.DateOf(now));
        var at = tried is null
            ? SendHours.AtOrAfter(now, calendar)
            : SendHours.Morning(calendar.Add(tried.SoughtOn, 1));
        var attempt = @case.Bookings.Count + 1;
        return new Errand(
            $"{@case.Reference}|{ErrandKind.Seek}|{binding.Due:uuuu-MM-dd}|{attempt}|{@case.Fruitless.Count}",
            @case.Reference, ErrandKind.Seek, $"{@case.Reference}-{attempt}", at);
    }
}
