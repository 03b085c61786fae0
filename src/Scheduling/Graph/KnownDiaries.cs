using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Scheduling.Storage;
using Dapper;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Scheduling.Graph;

/// <summary>Diaries that were read a few minutes ago, so that the searches of one morning do not ask for the same people again
/// and again. Whatever has been held, approved or released since, in whichever case, stands in calendars that were read
/// before it: so nothing is remembered across that.</summary>
public sealed class KnownDiaries(Database database, IOptions<GraphOptions> options, IClock clock)
{
    private const string LastChange =
        """
        select max(recorded_at) from case_events
        where type in ('HoldPlaced', 'HoldApproved', 'MembersInvited', 'HoldReleased')
        """;

    private readonly Lock gate = new();
    private readonly Dictionary<string, (Diary Diary, Instant At)> read = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>The diaries that still hold for all of these days, by address.</returns>
    public IReadOnlyDictionary<string, Diary> Of(IEnumerable<string> addresses, LocalDate first, LocalDate last)
    {
        lock (gate)
        {
            Forget();
            return addresses.Where(address => read.TryGetValue(address, out var one) && one.Diary.First <= first && last <= one.Diary.Last)
                .ToDictionary(address => address, address => read[address].Diary, StringComparer.OrdinalIgnoreCase);
        }
    }

    /// <param name="at">Before they were asked for.</param>
    public void Keep(IEnumerable<KeyValuePair<string, Diary>> diaries, Instant at)
    {
        lock (gate)
        {
            foreach (var (address, diary) in diaries)
            {
                read[address] = (diary, at);
            }
        }
    }

    private void Forget()
    {
        if (read.Count == 0)
        {
            return;
        }

        using var connection = database.Open();
        var changed = connection.ExecuteScalar<long?>(LastChange) ?? long.MinValue;
        var oldest = clock.GetCurrentInstant() - Duration.FromMinutes(options.Value.FreeBusyMinutes);
        foreach (var (address, (_, at)) in read.ToList())
        {
            if (at <= oldest || at.ToUnixTimeMilliseconds() <= changed)
            {
                read.Remove(address);
            }
        }
    }
}
