using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Domain.Notices;

/// <summary>Once every plan has ended each professional member is told so, once. Of a case that had ended before the
/// service came to know it nothing is said.</summary>
public static class ClosingLadder
{
    public static IEnumerable<Track> For(CoreGroupCase @case, WorkingDays calendar)
    {
        if (@case is not { IsActive: false, ClocksStopped: { } stopped, StoppedAt: { } at } || at <= @case.OpenedAt)
        {
            return [];
        }

        return @case.Attending.DistinctBy(member => member.Person).Select(member => new Track([
            new Notice(
                @case.Reference, RuleIds.MeetingCycleEnds, stopped, "ended", Tone.Advice,
                People.Of(member, Roles.Member)!, SendHours.AtOrAfter(at, calendar))]));
    }
}
