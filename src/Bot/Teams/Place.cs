namespace CoreGroupBot.Bot.Teams;

/// <summary>Where an activity happened.</summary>
internal static class Place
{
    private const string Thread = ";messageid=";

    public static bool IsPersonal(Activity activity) => activity.Conversation?.ConversationType is "personal";

    /// <summary>Whether the activity is about this app itself: it was added to a place or taken out of it.</summary>
    public static bool Names(IReadOnlyList<Account>? members, Activity activity) =>
        activity.Recipient?.Id is { Length: > 0 } itself && members?.Any(member => member.Id == itself) is true;

    /// <summary>The team, where it is one; a team has the id of its first channel.</summary>
    public static string? TeamOf(Activity activity) => activity.ChannelData?.Team?.Id;

    /// <summary>The channel, whichever of its threads it is; null where it is none or a whole team.</summary>
    public static string? ChannelOf(Activity activity) =>
        activity.ChannelData?.Channel?.Id is { Length: > 0 } named ? named
        : activity.Conversation is { ConversationType: "channel", Id: { Length: > 0 } id } ? id.Split(Thread)[0]
        : null;

    /// <summary>The message that the thread began with; null outside one.</summary>
    public static string? RootOf(Activity activity) =>
        activity.Conversation?.Id?.Split(Thread) is [_, { Length: > 0 } root] ? root : null;
}
