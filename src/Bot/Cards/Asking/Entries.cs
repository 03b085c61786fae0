using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Membership;

namespace CoreGroupBot.Bot.Cards.Asking;

/// <summary>Which entries of a case one person may read when they ask how it stood.</summary>
internal static class Entries
{
    /// <summary>Those who keep the record, and the manager. A concern is read by those whom it has come to, and what became of
    /// it by those who decide it, as on its own card.</summary>
    public static bool MayRead(CaseView view, Seat seat, CaseEvent entry) => (seat.KeepsTheRecord || seat.IsManager)
        && entry switch
        {
            ConcernRaised raised => view.Case.Concerns.Find(raised.Concern) is { } concern && ConcernSeat.Sees(view, seat, concern),
            ConcernEvent happened => seat.IsManager || (Of(happened) is { } id && view.Case.Concerns.Find(id) is { } concern
                && ConcernSeat.Decides(view, seat, concern) is not null),
            MembersKeptApart or InvitationWithheld or WithheldInvitationSent => seat.IsKeyWorker || seat.IsManager,
            _ => true,
        };

    /// <summary>The concern it is about; null where it is about an escalation or an offer.</summary>
    private static string? Of(ConcernEvent happened) => happened switch
    {
        ConcernAcknowledged e => e.Concern,
        ConcernTakenUp e => e.Concern,
        ConcernDecided e => e.Concern,
        ConcernWithdrawn e => e.Concern,
        ConcernDelegated e => e.Concern,
        _ => null,
    };
}
