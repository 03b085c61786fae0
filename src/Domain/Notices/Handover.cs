using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>What falls to nobody because a member says that they have left, and nobody has confirmed it or taken over: they are not
/// told any more; whoever decides on it is told instead, of what comes from then on.</summary>
public static class Handover
{
    /// <summary>Who confirms that somebody has left: the key worker; of the key worker, or where there is none, their
    /// manager.</summary>
    public static Recipient? Decides(CoreGroupCase @case, string member) =>
        (@case.KeyWorker is { } keyWorker && keyWorker.Id != member && !HasSaidSo(@case, keyWorker.Person)
            ? People.KeyWorker(@case)
            : null) ?? People.Manager(@case);

    /// <summary>Whether somebody who is written to there says that they have left, and it waits to be confirmed.</summary>
    public static bool HasSaidSo(CoreGroupCase @case, string? address) => Of(@case, address) is not null;

    internal static IEnumerable<Track> With(CoreGroupCase @case, Track track)
    {
        if (track.Steps.Concat(track.Repeat?.Take(1) ?? []).FirstOrDefault() is not { Recipient: { } to } first
            || to.Audience is not Audience.Person || Of(@case, to.Address) is not { } leaving
            || Decides(@case, leaving.Member) is not { } decides || decides.Address == to.Address)
        {
            return [track];
        }

        // A concern waits for nobody: both are told.
        return first.Rule is RuleIds.Concern ? [track, Instead()] : [Instead()];

        Track Instead() => new(
            [.. track.Steps.Where(IsTheirs).Select(ToOther)], track.Repeat?.Where(IsTheirs).Select(ToOther), track.Until);

        bool IsTheirs(Notice notice) => notice.At > leaving.KnownAt && (notice.Tone is not Tone.Advice || notice.Rule is RuleIds.Concern);

        Notice ToOther(Notice notice) =>
            notice with { Recipient = decides with { Audience = Audience.Person, CoversFor = leaving.Member } };
    }

    internal static Closure? ClosureOf(CoreGroupCase @case, Notice notice)
    {
        if (notice.Recipient is { CoversFor: { } covered, Address: var address })
        {
            return @case.Membership.Leavings.Exists(one => one.Member == covered && !one.IsOpen)
                && !@case.Membership.Covers.Exists(cover => cover.Of == covered && cover.Deputy == address)
                    ? new Closure.WithSomebody()
                    : null;
        }

        return notice.Recipient.Audience is Audience.Person && LeftOn(@case, notice.Recipient.Address, notice.At) is { } on
            ? new Closure.NotTheirs(on)
            : null;
    }

    /// <summary>Since when whoever was told then is not of the group any more, as they say or as is recorded; null when they
    /// are.</summary>
    private static LocalDate? LeftOn(CoreGroupCase @case, string address, Instant told) =>
        Of(@case, address) is { } leaving ? leaving.KnownAt >= told ? leaving.On : null
        : @case.Group.TeamManager == address || @case.Professionals.Any(member => member.Person == address) ? null
        : @case.Membership.Departures.FindLast(one => one.Person == address && one.KnownAt >= told)?.On;

    private static Leaving? Of(CoreGroupCase @case, string? address) =>
        address is null ? null : @case.Membership.Leavings.Find(one => one.IsOpen && one.Person == address);
}
