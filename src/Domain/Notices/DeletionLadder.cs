using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>A hold or a booked core group that was deleted by hand in Outlook: to the key worker, once, on a card that also asks about the
/// time that is held in its place.</summary>
public static class DeletionLadder
{
    private const string Step = "deleted";

    /// <summary>Working days after which it is no news any more.</summary>
    private const int NewsFor = 5;

    /// <summary>What is held so soon after it is asked about on the card of the deletion; later it has a card of its own.</summary>
    private static readonly Duration Together = Duration.FromHours(1);

    /// <summary>The time that is held in its place and asked about on its card; null where there is none.</summary>
    public static Booking? HeldInstead(CoreGroupCase @case, HandEdit deleted, WorkingDays calendar)
    {
        var next = @case.Bookings.FindIndex(booking => booking.Hold == deleted.Hold) + 1;
        return next > 0 && next < @case.Bookings.Count && @case.Bookings[next] is { State: BookingState.Held } hold
            && hold.ChosenAt >= deleted.At && hold.ChosenAt <= SendHours.AtOrAfter(deleted.At, calendar) + Together
                ? hold
                : null;
    }

    internal static bool AsksAbout(CoreGroupCase @case, Booking hold, WorkingDays calendar) =>
        @case.Edits.All.Exists(edit => edit.Kind is EditKind.Deleted && HeldInstead(@case, edit, calendar)?.Hold == hold.Hold);

    internal static Track Of(CoreGroupCase @case, HandEdit deleted, Recipient keyWorker, WorkingDays calendar)
    {
        var on = London.DateOf(deleted.At);
        return new Track(
            [
                new Notice(
                    @case.Reference, RuleIds.CalendarEdit, on, Step, Tone.Question, keyWorker, SendHours.AtOrAfter(deleted.At, calendar),
                    About: deleted.Key),
            ],
            Until: SendHours.Morning(calendar.Add(on, NewsFor)));
    }

    /// <summary>The card says what stands now, until a core group is held.</summary>
    internal static Closure? ClosureOf(CoreGroupCase @case, HandEdit deleted) =>
        !@case.IsActive || @case.LastMeeting?.Date >= London.DateOf(deleted.At) ? new Closure.NoLongerDue()
        : @case.Standing is not { IsInCalendar: true } standing ? null
        : new Closure.Stands($"{(standing.IsBooked ? "booked" : "held")}-{standing.Start:uuuu-MM-dd'T'HH:mm}");
}
