using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Bot.Teams;

/// <summary>When something is said to the person whom it is for: in the service's send hours, and within them while that person works,
/// as far as it can wait; who is missing at a core group can wait only while there is time to do something about it. Of somebody who is away with
/// nobody to cover, the key worker or the manager is told.</summary>
public sealed class QuietHours(Mailboxes mailboxes, FindPerson find, CaseFiles cases)
{
    /// <returns>Not before that; it is to be asked again then.</returns>
    public async Task<Instant> NotBefore(Notice notice, CaseView view, CancellationToken ct)
    {
        var at = notice.SendAt(view.Now, Guidance.Calendar);
        if (at > view.Now || notice.Recipient.Audience is Audience.CaseChannel || await HoursOf(notice.Recipient.Address, ct) is not { } own)
        {
            return at;
        }

        Instant? coveredUntil = null;
        if (own.Leave is { } leave && leave.Covers(view.Now) && notice.Recipient.CoversFor is null && PartOf(view.Case, notice) is { } of)
        {
            if (await CoverOf(view, of, ct) is not { } cover)
            {
                await NoteAway(view, of, leave.LastDay, ct);
            }
            else if (cover.IsOn(London.DateOf(notice.At)))
            {
                // Whoever covers is told what comes up from the first day of it.
                coveredUntil = SendHours.Morning(Guidance.Calendar.OnOrAfter(cover.Until.PlusDays(1)));
            }
        }

        // Whoever comes back early is found to be back on the next working morning.
        var tomorrow = SendHours.Morning(Guidance.Calendar.Add(view.Today, 1));
        var theirs = Instant.Min(own.WhenFor(notice, view.Now, Guidance.Calendar, coveredUntil), tomorrow);
        return notice.Rule is RuleIds.Quorum or RuleIds.WhoIsMissing && view.Case.Bookings.Find(one => one.Hold == notice.About) is { } booking
            && RepliesLadder.IsTooLate(booking, theirs)
                ? at
                : theirs;
    }

    private async Task<OwnHours?> HoursOf(string address, CancellationToken ct) =>
        await find(address, ct) is var (entraId, _) ? await mailboxes.HoursOf(entraId, ct) : null;

    /// <summary>Somebody who covers and is away themselves covers nothing.</summary>
    private async Task<Cover?> CoverOf(CaseView view, string of, CancellationToken ct) =>
        view.Case.Membership.Covers.FindLast(cover => cover.Of == of && cover.IsOn(view.Today)) is { } cover
        && (await HoursOf(cover.Deputy, ct))?.Leave?.Covers(view.Now) is not true
            ? cover
            : null;

    private async Task NoteAway(CaseView view, string of, LocalDate? until, CancellationToken ct)
    {
        if (!IsKnown(view.Case))
        {
            await cases.Record(
                view.Case.Reference, "service", @case => @case is null || IsKnown(@case) ? [] : [new FoundAway(of, until)], ct);
        }

        bool IsKnown(CoreGroupCase @case) => @case.Membership.Absences.Find(one => one.Of == of)?.IsKnown(until, view.Today) is true;
    }

    /// <returns>Member id, or that of the manager; null for somebody who is of the group by neither.</returns>
    private static string? PartOf(CoreGroupCase @case, Notice notice) =>
        @case.Professionals.FirstOrDefault(member => member.Person == notice.Recipient.Address)?.Id
        ?? (@case.Group.TeamManager == notice.Recipient.Address ? Roles.KeyWorkerManager : null);
}
