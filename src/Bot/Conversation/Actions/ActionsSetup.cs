namespace CoreGroupBot.Bot.Conversation.Actions;

internal static class ActionsSetup
{
    /// <summary>What people can say of actions and checklists.</summary>
    public static IServiceCollection AddActions(this IServiceCollection services) => services
        .AddForm<AgreeActions>()
        .AddForm<ShowActions>()
        .AddForm<TickChecklist>()
        .AddForm<GiveFeedback>()
        .AddSingleton<IVerb, FinishActions>()
        .AddSingleton<IVerb, CannotDoAction>()
        .AddSingleton<IVerb, ChangeAction>()
        .AddSingleton<IVerb, CloseAction>();
}
