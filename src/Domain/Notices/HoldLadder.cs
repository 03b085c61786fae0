using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>A time that waits for the key worker's answer. The cards of the core group that is due ask for that answer, so a word of
/// its own is said only where none of them has just been sent; and the manager is told before it is too late.</summary>
public static class HoldLadder
{
    private const string Waits = "waits";
    private const string WaitsLong = "waits-long";

    /// <summary>A hold placed so soon after the first word of the due date is shown on the card of that.</summary>
    private static readonly Duration Together = Duration.FromHours(1);

    public static IEnumerable<Track> For(CoreGroupCase @case, Deadline binding, WorkingDays calendar)
    {
        if (Of(@case, binding) is not { } hold)
        {
            yield break;
        }

        var until = hold.Begins;
        if (IsApart(@case, hold, binding, calendar) && !DeletionLadder.AsksAbout(@case, hold, calendar) && People.KeyWorker(@case) is { } keyWorker)
        {
            yield return Said(Waits, keyWorker, SendHours.AtOrAfter(Instant.Max(hold.ChosenAt, binding.KnownAt), calendar));
        }

        // On the day before the last day in time, to whoever can still see to it, where times have waited without an answer: this one, or
        // others that lapsed.
        var late = SendHours.Morning(calendar.Before(binding.LastWorkingDay, 1));
        var before = SendHours.Morning(calendar.Before(binding.LastWorkingDay, 2));
        if (binding is { Kind: DueKind.By, IsServiceReminder: false } && hold.ChosenAt <= late
            && @case.Bookings.Exists(one => one.ChosenAt >= binding.KnownAt && one.ChosenAt < before)
            && People.Manager(@case) is { } manager)
        {
            yield return Said(WaitsLong, manager, late);
        }

        Track Said(string step, Recipient to, Instant at) => new(
            [new Notice(@case.Reference, RuleIds.SlotSearch, hold.Date, step, Tone.Question, to, at, About: hold.Hold)], Until: until);
    }

    /// <summary>Whether it is said of a hold, and not of a search that came to nothing.</summary>
    public static bool IsOne(Notice notice) => notice is { Rule: RuleIds.SlotSearch, Step: Waits or WaitsLong };

    /// <summary>What stays true of the time that was asked about, whatever comes after it. Of a time that was chosen in its place it is
    /// said here too: that has no word of its own.</summary>
    internal static Closure? ClosureOf(Notice notice, CoreGroupCase @case)
    {
        var at = @case.Bookings.FindIndex(booking => booking.Hold == notice.About);
        if (at < 0)
        {
            return new Closure.NoLongerHeld();
        }

        var hold = @case.Bookings[at];
        var chosen = at + 1 < @case.Bookings.Count && @case.Bookings[at + 1] is { AcceptedBefore: not null } next ? next : hold;
        return IsOrWasBooked(chosen, @case) ? new Closure.Booked(chosen.Start, chosen.Approval)
            : !hold.IsPending ? new Closure.NoLongerHeld()
            : !@case.IsActive ? new Closure.NoLongerDue()
            // Moved by hand, it is asked about anew.
            : hold.Date != notice.Due ? new Closure.Superseded()
            : null;
    }

    /// <summary>What becomes of the key worker's card of the due date once a time waits for their answer: it asks for that, or a later
    /// card does.</summary>
    internal static Closure? ShownOn(Notice notice, CoreGroupCase @case, Deadline deadline, IReadOnlyList<Deadline> deadlines) =>
        notice.Tone is Tone.Prompt or Tone.Chase or Tone.Due or Tone.Overdue && People.IsKeyWorker(@case, notice)
        && RuleIds.AsksForMeeting(deadline.Rule) && Of(@case, deadline) is { } hold && notice.At <= hold.ChosenAt
            ? IsApart(@case, hold, Deadlines.BindingNextMeeting(deadlines) ?? deadline, WorkingDays.EnglandAndWales)
                ? new Closure.Superseded()
                : new Closure.Stands($"waits-{hold.Hold}")
            : null;

    /// <summary>What is said later of the due date asks for the same answer.</summary>
    internal static bool IsSaidAgain(Notice earlier, Notice later) =>
        IsOne(earlier) && later.At > earlier.At && later.Case == earlier.Case && later.Recipient == earlier.Recipient
        && (IsOne(later) || RuleIds.AsksForMeeting(later.Rule));

    private static bool IsOrWasBooked(Booking booking, CoreGroupCase @case) =>
        booking.IsBooked || (booking is { State: BookingState.Over, Approval: not null } && @case.Meetings.ContainsKey(booking.Date));

    private static Booking? Of(CoreGroupCase @case, Deadline deadline) =>
        @case.Standing is { State: BookingState.Held } hold && hold.Date >= deadline.Anchor ? hold : null;

    private static bool IsApart(CoreGroupCase @case, Booking hold, Deadline binding, WorkingDays calendar)
    {
        var prompt = SendHours.AtOrAfter(binding.KnownAt, calendar);
        return binding.Rule is RuleIds.RecommendedInterval || prompt > SendHours.Morning(binding.LastWorkingDay)
            || hold.ChosenAt > prompt + Together
            || @case.Bookings.Exists(earlier => earlier.Hold != hold.Hold && earlier.ChosenAt >= binding.KnownAt && earlier.ChosenAt <= hold.ChosenAt);
    }
}
