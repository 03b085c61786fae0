using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>What was changed by hand in Outlook: to the key worker at once. Who is invited that should not be, or is not that should, is
/// said again every two working days until it is answered or the core group has come.</summary>
public static class EditLadder
{
    /// <summary>Working days after which it is no news any more that something was set back.</summary>
    private const int NewsFor = 5;

    public static IEnumerable<Track> For(CoreGroupCase @case, Deadline? binding, WorkingDays calendar)
    {
        if (People.KeyWorker(@case) is not { } keyWorker)
        {
            yield break;
        }

        foreach (var edit in @case.Edits.All.FindAll(edit => edit.State is EditState.Open))
        {
            if (@case.Bookings.Find(booking => booking.Hold == edit.Hold) is not { } booking)
            {
                continue;
            }

            if (edit.Kind is EditKind.Deleted)
            {
                yield return DeletionLadder.Of(@case, edit, keyWorker, calendar);
            }
            else if (IsNews(edit, booking, binding, calendar))
            {
                yield return Of(@case, edit, booking, keyWorker, IsToAnswer(edit, binding, calendar), calendar);
            }
        }

        foreach (var wording in @case.Edits.Wordings)
        {
            var on = London.DateOf(wording.At);
            yield return new Track(
                [
                    new Notice(
                        @case.Reference, RuleIds.CalendarEdit, on, "restored", Tone.Advice, keyWorker, SendHours.AtOrAfter(wording.At, calendar),
                        About: wording.Key),
                ],
                Until: SendHours.Morning(calendar.Add(on, NewsFor)));
        }
    }

    /// <summary>What a card on it has become; null while it stands as it was said.</summary>
    public static Closure? ClosureOf(Notice notice, CoreGroupCase @case) =>
        notice.Step is "restored" ? null
        : @case.Edits.Find(notice.About) is not { } edit ? new Closure.NoLongerDue()
        : edit.Kind is EditKind.Deleted ? DeletionLadder.ClosureOf(@case, edit)
        : edit.State switch
        {
            EditState.Kept => new Closure.Stands("kept"),
            EditState.Undoing => new Closure.Stands("undoing"),
            EditState.Gone => new Closure.Stands("gone"),
            EditState.Overtaken => new Closure.Stands("overtaken"),
            _ => IsOver(@case, edit) ? new Closure.NoLongerDue() : null,
        };

    /// <summary>Whether the board's limit for the next core group is passed by that day.</summary>
    public static bool BreaksLimit(LocalDate day, Deadline? binding) =>
        binding is { Kind: DueKind.By, IsServiceReminder: false } && day >= binding.Anchor && day > binding.Due;

    /// <summary>Whether it was moved to a time that had passed when that was noticed.</summary>
    public static bool IsIntoThePast(HandEdit edit) =>
        edit.Kind is EditKind.Moved && London.At(edit.To.Date, edit.To.TimeOfDay) <= edit.At;

    private static bool IsOver(CoreGroupCase @case, HandEdit edit) => !@case.IsActive
        || @case.Bookings.Find(booking => booking.Hold == edit.Hold) is not { } booking
        || !(booking.IsInCalendar || IsIntoThePast(edit));

    /// <summary>A hold that was moved within its limits is in the key worker's Outlook already, to be answered there.</summary>
    private static bool IsNews(HandEdit edit, Booking booking, Deadline? binding, WorkingDays calendar) =>
        booking.IsInCalendar ? edit.Kind is not EditKind.Moved || booking.IsBooked || IsToAnswer(edit, binding, calendar)
        : booking.State is BookingState.Dropped or BookingState.Over && IsIntoThePast(edit);

    private static bool IsToAnswer(HandEdit edit, Deadline? binding, WorkingDays calendar) => edit.Kind is not EditKind.Moved
        || BreaksLimit(edit.To.Date, binding) || IsIntoThePast(edit) || !calendar.IsWorkingDay(edit.To.Date);

    private static Track Of(
        CoreGroupCase @case, HandEdit edit, Booking booking, Recipient keyWorker, bool isToAnswer, WorkingDays calendar)
    {
        var day = London.DateOf(edit.At);
        var found = new Notice(
            @case.Reference, RuleIds.CalendarEdit, edit.Kind is EditKind.Moved ? edit.To.Date : day, "found",
            isToAnswer ? Tone.Question : Tone.Advice, keyWorker, SendHours.AtOrAfter(edit.At, calendar), About: edit.Key);
        return edit.Kind is EditKind.Added or EditKind.Removed
            ? new Track(
                [found],
                new Repetition(
                    London.DateOf(found.At), Defaults.OverdueRepeatWorkingDays, Defaults.OverdueRepeatWorkingDays, calendar,
                    (n, at) => found with { Step = $"found-{n + 1}", At = at }),
                Until: booking.Begins)
            : new Track(
                [found],
                Until: Instant.Max(
                    booking.Begins, SendHours.Morning(calendar.Add(day, NewsFor))));
    }
}
