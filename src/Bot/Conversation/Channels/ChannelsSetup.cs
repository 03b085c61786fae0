namespace CoreGroupBot.Bot.Conversation.Channels;

internal static class ChannelsSetup
{
    /// <summary>The Teams channel of a core group: by what people write in it, and by cards.</summary>
    public static IServiceCollection AddChannels(this IServiceCollection services) => services
        .AddForm<ConfirmChannel>()
        .AddSingleton<IVerb, RefuseChannel>()
        .AddForm<RetryChannel>()
        .AddForm<UnlinkChannel>()
        .AddSingleton<IVerb, ShowPost>()
        .AddSingleton<ChannelPosts>()
        .AddSingleton<ChannelCases>()
        .AddSingleton<ChannelChat>();
}
