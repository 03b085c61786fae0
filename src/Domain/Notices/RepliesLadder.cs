using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>Before a booked core group: who cannot come and what stands in for them, to whoever chairs and to the key worker; and to
/// the key worker alone, when somebody is missing without whom it is not to meet. Both at any hour, where the next send hours leave no time
/// to do something about it; both are said once and kept as they stand; the service's own, so that nothing escalates.</summary>
public static class RepliesLadder
{
    private static readonly Duration TimeToAct = Duration.FromHours(1);

    public static IEnumerable<Track> For(CoreGroupCase @case, WorkingDays calendar) =>
        @case.Booked is { } booking ? Missing(@case, booking, calendar).Concat(Lost(@case, booking, calendar)) : [];

    /// <summary>Two working days before; where the first apologies come later, with them.</summary>
    private static IEnumerable<Track> Missing(CoreGroupCase @case, Booking booking, WorkingDays calendar)
    {
        var away = Absentee.Of(@case, booking);
        Instant[] manager = Absentee.ManagerSince(@case, booking) is { } said ? [said] : [];
        var before = SendHours.Morning(calendar.Before(calendar.OnOrBefore(booking.Date), Defaults.ChaseSecond));
        foreach (var told in away.Count + manager.Length == 0 ? [] : Present(@case, booking))
        {
            // Of whoever is kept apart from them they are told nothing, not even that there is something to tell.
            var hidden = SafeContact.HiddenFrom(@case, IdsOf(@case, told));
            List<Instant> known = [.. away.Where(one => !hidden.Contains(one.Member.Id)).Select(one => booking.Apologies[one.Member.Id]), .. manager];
            if (known.Count > 0)
            {
                var first = known.Min();
                var inHours = SendHours.AtOrAfter(first, calendar);
                var cannotWait = IsTooLate(booking, inHours);
                yield return new Track(
                    [
                        new Notice(
                            @case.Reference, RuleIds.WhoIsMissing, booking.Date, "apologies", Tone.Advice, told,
                            Instant.Max(cannotWait ? first : inHours, before), About: booking.Hold, IsUrgent: cannotWait),
                    ],
                    Until: booking.Begins);
            }
        }
    }

    private static List<string> IdsOf(CoreGroupCase @case, Recipient told) =>
    [
        .. @case.Professionals.Where(member => member.Person == told.Address).Select(member => member.Id),
        .. @case.Group.TeamManager == told.Address ? [Roles.KeyWorkerManager] : (string[])[],
    ];

    private static IEnumerable<Track> Lost(CoreGroupCase @case, Booking booking, WorkingDays calendar)
    {
        if (booking is { Lacking.Count: > 0, LackingSince: { } since } && People.KeyWorker(@case) is { } keyWorker)
        {
            var inHours = SendHours.AtOrAfter(since, calendar);
            var cannotWait = IsTooLate(booking, inHours);
            yield return new Track(
                [
                    new Notice(
                        @case.Reference, RuleIds.Quorum, booking.Date, $"lost-{booking.Losses}", Tone.Question, keyWorker,
                        cannotWait ? since : inHours, About: booking.Hold, IsUrgent: cannotWait),
                ],
                Until: booking.Begins);
        }
    }

    /// <summary>Chair, second chair where the key worker is away, and key worker: those of them who come.</summary>
    private static IEnumerable<Recipient> Present(CoreGroupCase @case, Booking booking)
    {
        Recipient?[] all =
        [
            People.Chair(@case),
            IsNewsToSecondChair(@case, booking) ? People.InPart(@case, Chairing.SecondChair(@case), Roles.SecondChair) : null,
            People.KeyWorker(@case),
        ];
        return all.OfType<Recipient>().DistinctBy(one => one.Address)
            .Where(one => !@case.Attending.Any(member => member.Person == one.Address && booking.Apologies.ContainsKey(member.Id))
                && !(one.Address == @case.Group.TeamManager && booking.Apologies.ContainsKey(Roles.KeyWorkerManager)));
    }

    /// <summary>That the key worker is away they are told by itself.</summary>
    private static bool IsNewsToSecondChair(CoreGroupCase @case, Booking booking) =>
        Chairing.KeyWorkerIsAway(@case) && booking.Apologies.Keys.Any(member => member != @case.KeyWorker?.Id);

    internal static Closure? ClosureOf(Notice notice, CoreGroupCase @case, Instant? now)
    {
        var booking = @case.Bookings.Find(one => one.Hold == notice.About);
        return !@case.IsActive || booking is null or { IsBooked: false }
                ? booking is not null && @case.Meetings.ContainsKey(booking.Date) && !@case.NotHeld.Contains(booking.Hold)
                    ? new Closure.Answered(booking.Date)
                    : new Closure.NoLongerDue()
            : notice.Rule is RuleIds.Quorum && now >= booking.Begins ? new Closure.Stands("begun")
            : booking.RepliedAt is { } replied && replied > notice.At
                ? new Closure.Stands(string.Create(null, $"replies-{replied.ToUnixTimeMilliseconds()}"))
            : null;
    }

    /// <summary>Whether whoever hears then who is missing has no time left to do something about it before it begins: to move the core
    /// group, or to make up for whoever does not come.</summary>
    public static bool IsTooLate(Booking booking, Instant heard) => heard + TimeToAct > booking.Begins;
}
