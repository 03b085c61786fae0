namespace CoreGroupBot.Bot.Conversation.Edits;

internal static class EditsSetup
{
    /// <summary>What the key worker makes of a change made by hand in Outlook.</summary>
    public static IServiceCollection AddEdits(this IServiceCollection services) => services
        .AddForm<UndoEdit>()
        .AddSingleton<IVerb, KeepEdit>();
}
