using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Bot.Pages;

/// <summary>The way to <see cref="ApologiesPage"/> for whoever is written to by mail because Teams does not reach them.</summary>
public sealed class ApologiesLinks(PersonalLinks links, CaseFiles cases, IClock clock)
{
    public const string Purpose = "apologies";

    /// <summary>For a member of a core group that is booked and has not begun; the key worker only where it is their own absence that
    /// the letter is about.</summary>
    /// <returns>Null where there is nothing to answer.</returns>
    public async Task<string?> For(Notice notice, CancellationToken ct)
    {
        if (notice.Recipient is not { Audience: Audience.Person, CoversFor: null }
            || await cases.Open(notice.Case, ct) is not { IsActive: true, Booked: { } booking } @case
            || booking.Begins is var begins && begins <= clock.GetCurrentInstant()
            || @case.Attending.FirstOrDefault(member => member.Person == notice.Recipient.Address) is not { } member
            || (member.Role is Roles.KeyWorker && notice.Rule is not (RuleIds.AbsenceReport or RuleIds.Representative)))
        {
            return null;
        }

        return links.Make(Purpose, @case.Reference, booking.Hold, member.Id, begins);
    }
}
