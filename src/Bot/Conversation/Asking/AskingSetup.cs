using CoreGroupBot.Bot.Explaining;

namespace CoreGroupBot.Bot.Conversation.Asking;

internal static class AskingSetup
{
    /// <summary>Why, what if, and as it stood: by buttons, under "This core group", and by what people write.</summary>
    public static IServiceCollection AddAsking(this IServiceCollection services) => services
        .AddSingleton<Explainer>()
        .AddForm<ExplainDate>()
        .AddForm<SupposeChange>()
        .AddForm<ShowAsItStood>()
        .AddSingleton<AskedCase>()
        .AddSingleton<ICommand, WhyOfCase>()
        .AddSingleton<ICommand, WhatIfOfCase>()
        .AddSingleton<ICommand, CaseAsOf>();
}
