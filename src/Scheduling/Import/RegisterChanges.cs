using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Scheduling.Import;

/// <summary>The events that bring a case to what the files say of it; none when it is there already.</summary>
/// <remarks>What people recorded and the files do not know stays: core groups, reviews and records of them are added to,
/// never taken away. The register is the record of plans: where it says that a plan runs, the plan runs.</remarks>
public static class RegisterChanges
{
    /// <param name="current">Null when there is no case yet.</param>
    public static IReadOnlyList<CaseEvent> For(CoreGroupCase? current, RegisteredGroup group)
    {
        var known = current ?? new CoreGroupCase(group.Reference, group.Group);
        return
        [
            .. current is null || !group.Group.Equals(current.Registered) ? [new GroupDescribed(group.Group)] : NoEvents,
            .. group.Children.SelectMany(child => Conference(known, child)),
            .. group.Children.SelectMany(child => Plan(known, child)),
            .. ReviewChanges.For(known, group),
            .. Meetings(known, group),
        ];
    }

    private static IReadOnlyList<CaseEvent> NoEvents => [];

    /// <summary>Another date while the child's plan runs on is a correction; after a plan that ended it is another
    /// conference.</summary>
    private static IEnumerable<CaseEvent> Conference(CoreGroupCase known, RegisteredChild child)
    {
        var ofChild = known.Conferences.FindAll(conference => conference.Child == child.Id);
        if (child.Conference is not { } date || ofChild.Exists(conference => conference.Date == date))
        {
            yield break;
        }

        var hasEnded = known.Plans.GetValueOrDefault(child.Id)?.Ended is not null;
        yield return ofChild is [.., var wrong] && !hasEnded
            ? new ConferenceCorrected(child.Id, wrong.Date, date)
            : new ConferenceHeld(child.Id, date);
    }

    private static IEnumerable<CaseEvent> Plan(CoreGroupCase known, RegisteredChild child)
    {
        if (child.PlanStart is not { } start)
        {
            yield break;
        }

        var plan = known.Plans.GetValueOrDefault(child.Id);
        var reopened = child.PlanEnd is null && plan?.Ended is not null;
        if (plan?.Started != start || reopened)
        {
            plan = new PlanOfChild(start, null);
            yield return new PlanStarted(child.Id, start);
        }

        if (child.PlanEnd is { } end && plan?.Ended != end)
        {
            yield return new PlanEnded(child.Id, end);
        }
    }

    private static IEnumerable<CaseEvent> Meetings(CoreGroupCase known, RegisteredGroup group)
    {
        foreach (var date in group.MeetingsHeld.Where(date => !known.Meetings.ContainsKey(date)))
        {
            yield return new MeetingHeld(date, Hold: null);
        }

        if (group is { Circulated: { } on, MeetingsHeld: [.., var last] }
            && (!known.Minutes.TryGetValue(last, out var recorded) || recorded != on))
        {
            yield return new MinutesCirculated(last, on);
        }
    }
}
