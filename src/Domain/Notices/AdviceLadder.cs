using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Domain.Notices;

/// <summary>Advice to the key worker: once, never overdue, never to a manager.</summary>
public static class AdviceLadder
{
    /// <summary>The day after a recommended date that no maximum follows (leaflet-2017's four weeks).</summary>
    public static IEnumerable<Track> ForInterval(CoreGroupCase @case, Deadline deadline, WorkingDays calendar)
    {
        var isOneDay = deadline.From == deadline.Due;
        if (!isOneDay || @case.Standing is { IsBooked: true } || People.KeyWorker(@case) is not { } keyWorker)
        {
            yield break;
        }

        yield return new Track([
            new Notice(
                @case.Reference, deadline.Rule, deadline.Due, "advice", Tone.Advice, keyWorker,
                SendHours.Morning(calendar.Add(deadline.Due, 1)))]);
    }
}
