namespace CoreGroupBot.Bot.Conversation.Resolution;

internal static class ResolutionSetup
{
    /// <summary>Every button of the resolution process.</summary>
    public static IServiceCollection AddResolution(this IServiceCollection services) => services
        .AddForm<ShowResolution>()
        .AddForm<RequestResolution>()
        .AddForm<WithdrawRequest>()
        .AddForm<ProposeDelay>()
        .AddForm<AgreeDelay>()
        .AddForm<RefuseDelay>()
        .AddForm<ReviewDelay>()
        .AddForm<BookTier1>()
        .AddForm<RecordTier1>()
        .AddForm<CancelTier1>()
        .AddForm<ShareTier1>()
        .AddForm<ReviewRisk>()
        .AddForm<EscalateToTier2>()
        .AddForm<BookTier2>()
        .AddForm<RecordTier2>()
        .AddForm<CancelTier2>()
        .AddForm<ReportTierOutcome>()
        .AddForm<CloseResolution>()
        .AddForm<TellParents>();
}
