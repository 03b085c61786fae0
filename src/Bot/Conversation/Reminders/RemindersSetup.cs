namespace CoreGroupBot.Bot.Conversation.Reminders;

internal static class RemindersSetup
{
    /// <summary>What people can say of how they are reminded.</summary>
    public static IServiceCollection AddReminders(this IServiceCollection services) => services
        .AddSingleton<IVerb, PutOffReminder>()
        .AddSingleton<IVerb, OpenTogether>();
}
