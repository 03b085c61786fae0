using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>To the key worker, of a booked core group: an invitation that the safe-contact check keeps back, that no room is left, and
/// that nobody has said whether the family is invited. All of it is the service's own, so that nothing escalates.</summary>
public static class InvitationLadder
{
    public const string Withheld = "withheld";
    public const string NoRoom = "no-room";

    /// <summary>Working days before the core group on which it is asked whether the family is invited.</summary>
    private static readonly int[] Asked = [Defaults.ChaseFirst, Defaults.ChaseSecond];

    public static IEnumerable<Track> For(CoreGroupCase @case, WorkingDays calendar)
    {
        if (@case.Booked is not { } booking || People.KeyWorker(@case) is not { } keyWorker)
        {
            yield break;
        }

        var notice = new Notice(
            @case.Reference, RuleIds.Invitations, booking.Date, "", Tone.Advice, keyWorker, booking.ChosenAt, About: booking.Hold);
        foreach (var withheld in @case.Membership.Withheld.Where(one => one.Hold == booking.Hold))
        {
            yield return Told(notice with { Step = Withheld, Owner = withheld.Member }, withheld.KnownAt, booking, calendar);
        }

        if (booking.RoomLostAt is { } lost)
        {
            yield return Told(notice with { Step = NoRoom }, lost, booking, calendar);
        }

        if (booking.State is BookingState.Invited && @case.Membership.Family?.IsFor(booking) is not true)
        {
            yield return new Track(
                [
                    .. Asked.Where(days => days == Defaults.ChaseSecond || !IsLate(booking, calendar)).Select(days => notice with
                    {
                        Step = $"chase-{days}",
                        Tone = Tone.Chase,
                        At = MorningBefore(booking, days, calendar),
                    }),
                ],
                Until: booking.Begins);
        }
    }

    /// <summary>Booked so late that the second question would follow the first on the next morning: then one of them is enough.</summary>
    private static bool IsLate(Booking booking, WorkingDays calendar) =>
        booking.Approval is { } approval && approval.At >= MorningBefore(booking, Defaults.ChaseSecond + 1, calendar);

    private static Instant MorningBefore(Booking booking, int workingDays, WorkingDays calendar) =>
        SendHours.Morning(calendar.Before(calendar.OnOrBefore(booking.Date), workingDays));

    /// <summary>Whether it goes with the service's own reminders, which can be switched off.</summary>
    public static bool IsReminder(Notice notice) => notice is { Rule: RuleIds.Invitations, Tone: Tone.Chase };

    /// <returns>Null while it stands as it was said.</returns>
    internal static Closure? ClosureOf(Notice notice, CoreGroupCase @case)
    {
        var booking = @case.Bookings.Find(one => one.Hold == notice.About);
        return !@case.IsActive || booking is not { IsBooked: true } ? new Closure.NoLongerDue()
            : notice.Step is Withheld
                ? @case.Membership.Withheld.Exists(one => one.Hold == booking.Hold && one.Member == notice.Owner) ? null : new Closure.NoLongerDue()
            : notice.Step is NoRoom ? booking.RoomLostAt is null ? new Closure.NoLongerDue() : null
            : @case.Membership.Family is { } said && said.IsFor(booking) ? new Closure.Answered(said.On)
            : null;
    }

    private static Track Told(Notice notice, Instant known, Booking booking, WorkingDays calendar) =>
        new([notice with { At = SendHours.AtOrAfter(known, calendar) }], Until: booking.Begins);
}
