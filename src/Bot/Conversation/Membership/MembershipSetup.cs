namespace CoreGroupBot.Bot.Conversation.Membership;

internal static class MembershipSetup
{
    /// <summary>Chairs, minutes, members, attendance and the family. Needs the work addresses of the concerns.</summary>
    public static IServiceCollection AddMembership(this IServiceCollection services) => services
        .AddForm<SendApologies>()
        .AddForm<ConfirmAttendance>()
        .AddForm<NominateRepresentative>()
        .AddForm<ClaimChair>()
        .AddForm<OverrideChair>()
        .AddForm<NameSecondChair>()
        .AddForm<AgreeRota>()
        .AddForm<AssignMinutes>()
        .AddForm<SetConcernLevel>()
        .AddForm<NoteNeeds>()
        .AddForm<RecordViews>()
        .AddForm<ExcludeFamily>()
        .AddForm<ConfirmFamily>()
        .AddForm<KeepApart>()
        .AddForm<JoinMember>()
        .AddForm<ChangeMember>()
        .AddForm<NameCover>()
        .AddForm<LeaveGroup>()
        .AddForm<StayInGroup>()
        .AddSingleton<IVerb, ConfirmLeaving>();
}
