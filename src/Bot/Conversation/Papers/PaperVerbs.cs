namespace CoreGroupBot.Bot.Conversation.Papers;

internal static class PaperVerbs
{
    /// <summary>What can be said of dates, papers and the end of a core group.</summary>
    public static IServiceCollection AddPapers(this IServiceCollection services) => services
        .AddForm<ApproveInterval>()
        .AddForm<RequestInterval>()
        .AddSingleton<IVerb, RefuseInterval>()
        .AddForm<CloseCase>()
        .AddForm<ReopenCase>();
}
