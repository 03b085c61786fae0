using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Where members are kept apart, whoever was added by hand to any event of the core group is taken out at once: they may be
/// the one from whom somebody is kept, under whatever address. The key worker is told.</summary>
public sealed class KeepingApart(
    CaseFiles cases, Guests guests, GroupAddresses addresses, OrganiserEdits edits, Restoring restoring, IOptions<BookingOptions> booking,
    IOptions<GraphOptions> graph)
{
    /// <returns>The addresses of whoever was taken out.</returns>
    public async Task<IReadOnlyList<string>> TakeOut(EventOfCase known, MeetingSeen seen, Instant began, CancellationToken ct)
    {
        // As the case stands after the event was read: whom the service has asked meanwhile was not added by hand.
        if (await cases.Open(known.Case, ct) is not { } @case || SafeContact.All(@case).Count == 0
            || @case.Bookings.Find(one => one.Hold == known.Hold)?.State is not (BookingState.Held or BookingState.Invited))
        {
            return [];
        }

        var expected = await guests.Of(@case, ct);
        var mayBe = await Allowed(@case, known, expected, ct);
        var added = seen.Replies.Where(one => !one.IsResource && !mayBe.Contains(one.Address)).ToList();
        if (added.Count == 0)
        {
            return [];
        }

        await edits.Attend(known.Event, seen.Replies.Except(added), also: null, ct);
        foreach (var who in added.Select(one => expected.FirstOrDefault(each => Is(each.Value, one.Address)).Key).Distinct())
        {
            await restoring.Say(known, [Wordings.Added], who, began, ct);
        }

        return [.. added.Select(one => one.Address)];
    }

    /// <summary>Whom the service asked or is about to, and who knows of everybody: key worker and manager.</summary>
    private async Task<HashSet<string>> Allowed(
        CoreGroupCase @case, EventOfCase known, IReadOnlyDictionary<string, string> expected, CancellationToken ct)
    {
        var allowed = new HashSet<string>(known.Asked, StringComparer.OrdinalIgnoreCase) { graph.Value.Organiser };
        allowed.UnionWith(booking.Value.Rooms);
        allowed.UnionWith(InvitationPlan.Of(@case, expected).FirstOrDefault(planned => planned.Part == known.Part)?.Addresses ?? []);
        allowed.UnionWith(new[] { await addresses.Of(@case.KeyWorker, ct), await addresses.Of(@case.Group.TeamManager, ct) }.OfType<string>());
        return allowed;
    }

    private static bool Is(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
