using CoreGroupBot.Domain.Channels;

namespace CoreGroupBot.Bot.Teams;

/// <summary>What an activity tells of a channel, or of every channel of a team: that it can be written to, or why it
/// cannot.</summary>
/// <param name="Channel">Null for every channel of the team that is known.</param>
/// <param name="Lost">One of <see cref="Losses"/>; null where it is there.</param>
internal sealed record ChannelNews(string Team, string? Channel, string? Lost)
{
    /// <returns>Null when it tells nothing of that.</returns>
    public static ChannelNews? Of(Activity activity)
    {
        var channel = Place.ChannelOf(activity);
        if ((Place.TeamOf(activity) ?? channel) is not { Length: > 0 } team || Place.IsPersonal(activity))
        {
            return null;
        }

        // Where the app is added or removed a whole team is meant, unless a private or shared channel is named.
        var scope = channel == team ? null : channel;
        return activity switch
        {
            { ChannelData.EventType: "channelDeleted" } when channel is not null => new ChannelNews(team, channel, Losses.Deleted),
            { ChannelData.EventType: "teamArchived" } => new ChannelNews(team, null, Losses.Archived),
            { ChannelData.EventType: "teamDeleted" or "teamHardDeleted" } => new ChannelNews(team, null, Losses.Deleted),
            { ChannelData.EventType: "teamUnarchived" or "teamRestored" } => new ChannelNews(team, null, null),
            { Type: ActivityTypes.InstallationUpdate, Action: "remove" } => new ChannelNews(team, scope, Losses.Removed),
            { Type: ActivityTypes.InstallationUpdate, Action: "add" or "add-upgrade" } => new ChannelNews(team, scope, null),
            { Type: ActivityTypes.ConversationUpdate } when Place.Names(activity.MembersRemoved, activity) =>
                new ChannelNews(team, scope, Losses.Removed),
            { Type: ActivityTypes.ConversationUpdate } when Place.Names(activity.MembersAdded, activity) =>
                new ChannelNews(team, scope, null),
            { Type: ActivityTypes.Message or ActivityTypes.MessageUpdate }
                or { ChannelData.EventType: "channelCreated" or "channelRenamed" or "channelRestored" } when channel is not null =>
                new ChannelNews(team, channel, null),
            _ => null,
        };
    }
}
