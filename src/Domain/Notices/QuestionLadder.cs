using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Domain.Notices;

/// <summary>What only a person can say: was the booked core group held? And what a person must be told of a search for a
/// date that came to nothing.</summary>
public static class QuestionLadder
{
    /// <summary>At the end of the meeting, and every two working days from the next working morning until answered.</summary>
    public static IEnumerable<Track> Outcome(CoreGroupCase @case, Booking booking, WorkingDays calendar)
    {
        if (People.KeyWorker(@case) is not { } keyWorker)
        {
            yield break;
        }

        var ends = SendHours.AtOrAfter(booking.Ends, calendar);
        var asked = new Notice(
            @case.Reference, RuleIds.MeetingOutcome, booking.Date, "asked", Tone.Question, keyWorker, ends,
            About: booking.Hold);
        var again = Track.Overdue(asked, booking.Date, calendar)
            .Select((notice, n) => notice with { Step = $"asked-{n + 2}", Tone = Tone.Question })
            .SkipWhile(notice => notice.At <= ends);
        yield return new Track([asked], again);
    }

    /// <summary>The same day: no lawful slot exists, and who is busy.</summary>
    public static IEnumerable<Track> NoSlot(CoreGroupCase @case, Deadline binding, WorkingDays calendar)
    {
        if (@case.Standing is not null and not { IsBooked: true, IsToMove: true }
            || @case.Fruitless.FindLast(found => found.Due == binding.Due) is not { } fruitless
            || People.KeyWorker(@case) is not { } keyWorker)
        {
            yield break;
        }

        yield return new Track([
            new Notice(
                @case.Reference, RuleIds.SlotSearch, binding.Due, $"none-{fruitless.SoughtOn:uuuu-MM-dd}", Tone.Advice,
                keyWorker, SendHours.AtOrAfter(SendHours.Morning(fruitless.SoughtOn), calendar))]);
    }
}
