using CoreGroupBot.Bot.Conversation.Actions;
using CoreGroupBot.Bot.Conversation.Asking;
using CoreGroupBot.Bot.Conversation.Channels;
using CoreGroupBot.Bot.Conversation.Concerns;
using CoreGroupBot.Bot.Conversation.Edits;
using CoreGroupBot.Bot.Conversation.Finding;
using CoreGroupBot.Bot.Conversation.Holds;
using CoreGroupBot.Bot.Conversation.Membership;
using CoreGroupBot.Bot.Conversation.Papers;
using CoreGroupBot.Bot.Conversation.Reminders;
using CoreGroupBot.Bot.Conversation.Resolution;
using CoreGroupBot.Bot.Conversation.Speaking;
using CoreGroupBot.Bot.Pages;

namespace CoreGroupBot.Bot.Conversation;

public static class ConversationSetup
{
    /// <summary>Every verb and every command. The forms stand under "This core group" in this order: what is said most, and
    /// what must not be searched for, first.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services) => services
        .AddForm<RecordMeeting>()
        .AddSingleton<IVerb, RecordMinutes>()
        .AddSingleton<IVerb, SubmitReport>()
        .AddSingleton<IVerb, ExplainDelay>()
        .AddSingleton<IVerb, AcknowledgeEscalation>()
        .AddSingleton<ShowMatter>()
        .AddSingleton<IVerb>(provider => provider.GetRequiredService<ShowMatter>())
        .AddHolds()
        .AddEdits()
        .AddConcerns()
        .AddActions()
        .AddPapers()
        .AddMembership()
        .AddResolution()
        .AddAsking()
        .AddReminders()
        .AddChannels()
        .AddFinding()
        .AddForm<CloseCase>()
        .AddForm<ReopenCase>()
        .AddSpeaking()
        .AddPersonalPages()
        .AddSingleton<CaseMenu>()
        .AddSingleton<IVerb>(provider => provider.GetRequiredService<CaseMenu>())
        .AddSingleton<Presses>()
        .AddSingleton<Becoming>()
        .AddSingleton<Refreshes>()
        .AddSingleton<ICommand, MyCases>()
        .AddSingleton<Help>()
        .AddSingleton<ICommand>(provider => provider.GetRequiredService<Help>())
        .AddSingleton<Chat>()
        .AddSingleton<Desk>()
        .AddSingleton<OwnCases>()
        .AddSingleton<Identities>();

    /// <summary>A verb that is also offered as a form under "This core group".</summary>
    internal static IServiceCollection AddForm<T>(this IServiceCollection services)
        where T : class, IVerb, IForm => services
        .AddSingleton<T>()
        .AddSingleton<IVerb>(provider => provider.GetRequiredService<T>())
        .AddSingleton<IForm>(provider => provider.GetRequiredService<T>());
}
