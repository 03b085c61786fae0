using CoreGroupBot.Bot.Conversation.Dialogs;

namespace CoreGroupBot.Bot.Conversation.Finding;

internal static class FindingSetup
{
    /// <summary>A case from anywhere in Teams: by search, by link, and in a dialog of one's own.</summary>
    public static IServiceCollection AddFinding(this IServiceCollection services) => services
        .AddSingleton<CaseLinks>()
        .AddSingleton<FindCase>()
        .AddSingleton<UnfoldLink>()
        .AddSingleton<CaseDialog>();
}
