using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Graph;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Where a group's professionals receive their invitations.</summary>
public sealed class GroupAddresses(StaffDirectory directory)
{
    /// <returns>Member id → address in lower case; without those whom nobody can write to.</returns>
    public async Task<IReadOnlyDictionary<string, string>> Of(IEnumerable<Member> members, CancellationToken ct)
    {
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (await Of(member, ct) is { } address)
            {
                addresses[member.Id] = address;
            }
        }

        return addresses;
    }

    public Task<string?> Of(Member? member, CancellationToken ct) => Of(member?.Person, ct);

    public async Task<string?> Of(string? person, CancellationToken ct) =>
        person is null ? null : await directory.AddressOf(person, ct);

    /// <summary>Who did it, for the audit trail.</summary>
    public async Task<string> By(Member? member, CancellationToken ct) =>
        (member?.Person is { } person ? (await directory.Find(person, ct))?.EntraId : null) ?? "calendar";
}
