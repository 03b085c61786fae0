namespace CoreGroupBot.Bot.Conversation.Papers;

internal static class PapersSetup
{
    /// <summary>What can be said of dates, papers and the end of a core group.</summary>
    public static IServiceCollection AddPapers(this IServiceCollection services) => services
        .AddForm<ApproveInterval>()
        .AddForm<RequestInterval>()
        .AddSingleton<IVerb, RefuseInterval>()
        .AddForm<BookMeeting>()
        .AddForm<SeekAnotherDate>()
        .AddForm<ProposeMeeting>()
        .AddForm<RefuseProposal>()
        .AddSingleton<IVerb, NotNeeded>()
        .AddForm<SaveRecord>()
        .AddForm<SavePlan>()
        .AddForm<CirculatePlan>()
        .AddSingleton<IVerb, LeavePlan>()
        .AddForm<SendPlan>()
        .AddForm<AnswerPlanCopy>()
        .AddSingleton<IVerb, MissPlanCopy>()
        .AddForm<AnswerRecordCopy>()
        .AddForm<CompleteReport>()
        .AddForm<TakeBackReport>()
        .AddForm<ExceptReport>();
}
