using CoreGroupBot.Scheduling.Import;

namespace CoreGroupBot.Bot.Conversation.Concerns;

internal static class ConcernsSetup
{
    /// <summary>Concerns, and handing on what is to be decided. Needs the settings of the import.</summary>
    public static IServiceCollection AddConcerns(this IServiceCollection services) => services
        .AddSingleton<WorkAddresses>()
        .AddForm<RaiseConcern>()
        .AddForm<ShowConcerns>()
        .AddSingleton<IVerb, AcknowledgeConcern>()
        .AddSingleton<IVerb, DecideConcern>()
        .AddSingleton<IVerb, TakeUpConcern>()
        .AddSingleton<IVerb, WithdrawConcern>()
        .AddSingleton<IVerb, DeclineOffer>()
        .AddSingleton<IVerb, DelegateEscalation>();
}
