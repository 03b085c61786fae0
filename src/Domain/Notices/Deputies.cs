using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;

namespace CoreGroupBot.Domain.Notices;

/// <summary>Whoever covers for somebody is told what that person is told, from the first day of the cover to the end of its
/// last. Nothing else changes: the duty and the first word stay theirs.</summary>
public static class Deputies
{
    /// <returns>The track itself, and the part of it that each deputy hears.</returns>
    public static IEnumerable<Track> With(CoreGroupCase @case, Track track)
    {
        yield return track;
        foreach (var cover in @case.Membership.Covers)
        {
            if (cover.AddressIn(@case) is { } address && address != cover.Deputy
                && track.Steps.Concat(track.Repeat?.Take(1) ?? []).Any(notice => IsTo(notice, address)))
            {
                yield return For(cover, address, track);
            }
        }
    }

    private static Track For(Cover cover, string address, Track track)
    {
        var ends = London.StartOf(cover.Until.PlusDays(1));
        var repeat = track.Repeat?.TakeWhile(notice => notice.At < ends);
        return new Track(
            [.. track.Steps.Where(notice => Hears(notice)).Select(ToDeputy)],
            repeat?.Where(Hears).Select(ToDeputy),
            track.Until is { } until && until < ends ? until : ends);

        bool Hears(Notice notice) => IsTo(notice, address) && cover.IsOn(London.DateOf(notice.At));

        Notice ToDeputy(Notice notice) =>
            notice with { Recipient = notice.Recipient with { Address = cover.Deputy, CoversFor = cover.Of } };
    }

    private static bool IsTo(Notice notice, string address) =>
        notice.Recipient.Audience is not Audience.CaseChannel && notice.Recipient.Address == address;
}
