using System.Security.Cryptography;
using System.Text;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;

namespace CoreGroupBot.Scheduling.Booking;

/// <param name="Part">Empty for the event that was the hold.</param>
/// <param name="Guests">Member id, or that of the manager → address.</param>
internal sealed record PlannedEvent(string Part, IReadOnlyDictionary<string, string> Guests)
{
    public IReadOnlyList<string> Addresses => [.. Guests.Values.Distinct(StringComparer.OrdinalIgnoreCase)];
}

/// <summary>Who gets which calendar event of one booking. Where nobody is kept apart it is one event for all. Otherwise the hold stays
/// the key worker's, whose text may name everybody; the others share one, and whoever is kept apart from anybody has their own.</summary>
internal static class InvitationPlan
{
    public const string Group = "group";

    /// <param name="addresses">Member id, or that of the manager → address.</param>
    /// <returns>The event that was the hold first.</returns>
    public static IReadOnlyList<PlannedEvent> Of(CoreGroupCase @case, IReadOnlyDictionary<string, string> addresses)
    {
        var apart = SafeContact.All(@case).Where(addresses.ContainsKey).Order(StringComparer.Ordinal).ToList();
        if (apart.Count == 0)
        {
            return [new PlannedEvent("", addresses)];
        }

        bool MayKnowAll(string id) => id is Roles.KeyWorkerManager || id == @case.KeyWorker?.Id;
        var shared = addresses.Where(one => !MayKnowAll(one.Key) && !apart.Contains(one.Key)).ToDictionary(StringComparer.Ordinal);
        return
        [
            new PlannedEvent("", addresses.Where(one => MayKnowAll(one.Key)).ToDictionary(StringComparer.Ordinal)),
            .. shared.Count > 0 ? [new PlannedEvent(Group, shared)] : (PlannedEvent[])[],
            .. apart.Select(member => new PlannedEvent(
                PartOf(member), new Dictionary<string, string>(StringComparer.Ordinal) { [member] = addresses[member] })),
        ];
    }

    /// <summary>A member's own id may be an address.</summary>
    public static string PartOf(string member) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("part " + member)))[..12];
}
