using CoreGroupBot.Scheduling.Pacing;
using NodaTime;

namespace CoreGroupBot.Bot.Teams;

/// <summary>What Teams takes, as Microsoft states it: of one bot in one conversation, and of one app in one tenant.</summary>
public static class TeamsPace
{
    public static readonly IReadOnlyList<Limit> OfConversation =
    [
        new(7, Duration.FromSeconds(1)), new(8, Duration.FromSeconds(2)), new(60, Duration.FromSeconds(30)), new(1800, Duration.FromHours(1)),
    ];

    /// <summary>Whoever would wait longer for a conversation comes back, so that those under way are never all waiting for
    /// busy ones.</summary>
    private static readonly Duration Patience = Duration.FromSeconds(2);

    public static Pace Of(TeamsOptions teams, IClock clock, TimeProvider time) =>
        new(clock, time, new EvenRate(teams.RequestsPerSecond), OfConversation, Patience);
}
