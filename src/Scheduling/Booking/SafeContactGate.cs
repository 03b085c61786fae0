using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Scheduling.Storage;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Where every calendar event stops before it leaves: who may have it with the text that it has. Whoever may not is kept on the
/// case with the reason, until they may.</summary>
public sealed class SafeContactGate(CaseFiles cases)
{
    /// <param name="addresses">Of everybody who is expected: member id → address.</param>
    /// <param name="texts">Subject, HTML and place.</param>
    /// <returns>Whom it may leave to.</returns>
    internal async Task<PlannedEvent> Pass(
        CoreGroupCase @case, string hold, IReadOnlyDictionary<string, string> addresses, PlannedEvent planned, CancellationToken ct,
        params IEnumerable<string?> texts)
    {
        var text = string.Join('\n', texts.OfType<string>().Select(HoldText.Words));
        var refused = planned.Guests.Keys
            .Select(guest => (Member: guest, Reason: SafeContact.Refusal(@case, addresses, new Invitation([guest], planned.Addresses, text))))
            .Where(one => one.Reason is not null)
            .ToDictionary(one => one.Member, one => one.Reason!, StringComparer.Ordinal);
        if (refused.Count > 0 || @case.Membership.Withheld.Exists(one => one.Hold == hold))
        {
            await cases.Record(@case.Reference, "calendar", now => News(now, hold, planned, refused), ct);
        }

        return refused.Count == 0
            ? planned
            : planned with { Guests = planned.Guests.Where(one => !refused.ContainsKey(one.Key)).ToDictionary(StringComparer.Ordinal) };
    }

    private static IReadOnlyList<CaseEvent> News(
        CoreGroupCase? now, string hold, PlannedEvent planned, Dictionary<string, string> refused) =>
    [
        .. refused.Where(one => now?.Membership.Withheld.Exists(known => known.Hold == hold && known.Member == one.Key && known.Reason == one.Value) is false)
            .Select(one => new InvitationWithheld(hold, one.Key, one.Value)),
        .. planned.Guests.Keys.Where(guest => !refused.ContainsKey(guest)
                && now?.Membership.Withheld.Exists(known => known.Hold == hold && known.Member == guest) is true)
            .Select(guest => new WithheldInvitationSent(hold, guest)),
    ];
}
