namespace CoreGroupBot.Bot.Conversation.Holds;

internal static class HoldsSetup
{
    public static IServiceCollection AddHolds(this IServiceCollection services) => services
        .AddForm<AcceptHold>()
        .AddSingleton<IVerb, ChooseTime>()
        .AddSingleton<IVerb, RefuseHold>()
        .AddForm<TakeBackBooking>();
}
