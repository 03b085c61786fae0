using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Scheduling.Storage;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Who is expected at a core group: every professional who attends, and the key worker's manager where they chair.</summary>
public sealed class Guests(Guidance guidance, GroupAddresses addresses)
{
    /// <returns>Member id, or that of the manager → address; without those whom nobody can write to.</returns>
    public async Task<IReadOnlyDictionary<string, string>> Of(CoreGroupCase @case, CancellationToken ct)
    {
        var all = new Dictionary<string, string>(await addresses.Of(@case.Attending, ct), StringComparer.Ordinal);
        if (Chairing.Chair(@case, guidance.BoardOf(@case)).Who is Roles.KeyWorkerManager
            && await addresses.Of(@case.Group.TeamManager, ct) is { } manager && !all.ContainsValue(manager))
        {
            all[Roles.KeyWorkerManager] = manager;
        }

        return all;
    }
}
