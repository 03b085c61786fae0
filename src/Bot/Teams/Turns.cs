using CoreGroupBot.Bot.Conversation;
using CoreGroupBot.Bot.Conversation.Channels;
using CoreGroupBot.Bot.Conversation.Speaking;
using NodaTime;

namespace CoreGroupBot.Bot.Teams;

/// <summary>What is done with an activity that was checked.</summary>
public sealed class Turns(
    Conversations conversations,
    Channels channels,
    ChannelCases channelCases,
    InboundTable inbound,
    Presses presses,
    Refreshes refreshes,
    Chat chat,
    ChannelChat channelChat,
    Replies replies,
    SpokenLanguage language,
    IClock clock)
{
    private static string InGroup => Say(
        "Please write to me in a one-to-one chat: what a person has open is not for a group. A channel can be linked to a core "
        + "group: write “link” and its reference there.");

    private static string Edited => Say(
        "I have read the message as it was first. What is changed in it I do not read: please write it as a new message.");

    /// <summary>Everything but invokes. A second delivery does nothing.</summary>
    public async Task Take(Activity activity, CancellationToken ct)
    {
        if (Key(activity) is { } key && !inbound.Claim(key))
        {
            return;
        }

        try
        {
            var isNews = conversations.Learn(activity);
            await HearOfChannel(activity, ct);
            if (isNews)
            {
                await Reply(activity, ct);
            }
        }
        catch (Exception) when (Key(activity) is { } claimed)
        {
            inbound.Release(claimed);
            throw;
        }
    }

    /// <summary>A press on a card. A second delivery gets the answer of the first. It is seen through even when Teams has
    /// hung up: Teams then delivers it again.</summary>
    /// <returns>The body of the answer, as JSON.</returns>
    public async Task<string> Press(Activity activity)
    {
        if (Refreshes.IsOne(activity.Value))
        {
            return (await refreshes.Of(activity.From?.AadObjectId, activity.Value, CancellationToken.None)).ToBody().ToJsonString();
        }

        conversations.Learn(activity);
        return Key(activity) is { } key
            ? await inbound.Once(key, () => Answer(activity, key))
            : (await Answer(activity, null)).Body;
    }

    private async Task<(string Body, bool Stands)> Answer(Activity activity, string? key)
    {
        var answer = activity.From?.AadObjectId is { Length: > 0 } by
            ? await presses.Answer(by, activity.Value, key, CancellationToken.None)
            : new Answer.Say(Phrases.Nothing);
        return (answer.ToBody().ToJsonString(), answer is not Answer.Fault { Status: >= StatusCodes.Status500InternalServerError });
    }

    private async Task HearOfChannel(Activity activity, CancellationToken ct)
    {
        if (activity.ServiceUrl is { } serviceUrl && ChannelNews.Of(activity) is { } news)
        {
            foreach (var channel in channels.Hear(news, serviceUrl, ActivityTime.Of(activity, clock.GetCurrentInstant())))
            {
                await channelCases.Noted(channel, news.Lost, ct);
            }
        }
    }

    private async Task Reply(Activity activity, CancellationToken ct)
    {
        if (activity is not { ServiceUrl: { } serviceUrl, Conversation.Id: { } conversation, From.AadObjectId: { Length: > 0 } by })
        {
            return;
        }

        language.TryTurnTo(by, Chat.Plain(activity.Text));
        await (activity switch
        {
            // A picture without words, or a button of a client that knows no other way: help, as to anything that is not understood.
            { Type: ActivityTypes.Message } when Place.IsPersonal(activity) =>
                replies.Card(serviceUrl, conversation, await chat.Reply(by, activity.Text, ct), ct),
            { Type: ActivityTypes.Message, Text.Length: > 0 } =>
                replies.Words(serviceUrl, conversation, await InPublic(activity, by, ct), ct),
            { Type: ActivityTypes.InstallationUpdate, Action: "add" } when Place.IsPersonal(activity) =>
                replies.Card(serviceUrl, conversation, await chat.Reply(by, null, ct), ct),
            { Type: ActivityTypes.InstallationUpdate, Action: "add" } => replies.Words(
                serviceUrl, conversation, IsOfTeam(activity) ? ChannelChat.ShortHelp : InGroup, ct),
            { Type: ActivityTypes.MessageUpdate, ChannelData.EventType: "editMessage" } =>
                replies.Words(serviceUrl, conversation, Edited, ct),
            _ => Task.CompletedTask,
        });
    }

    private Task<string> InPublic(Activity activity, string by, CancellationToken ct) => Place.ChannelOf(activity) is { } channel
        ? channelChat.Reply(by, channel, Place.RootOf(activity) ?? activity.Id, Chat.Plain(activity.Text), ct)
        : Task.FromResult(InGroup);

    private static bool IsOfTeam(Activity activity) => Place.TeamOf(activity) is not null || Place.ChannelOf(activity) is not null;

    /// <summary>Ids of activities are unique within a conversation only, and whatever happens to a message later has the id of
    /// the message.</summary>
    internal static string? Key(Activity activity) => activity.Id is not { Length: > 0 } id ? null
        : activity.Type is ActivityTypes.Message or ActivityTypes.Invoke ? $"{activity.Conversation?.Id}|{id}"
        : $"{activity.Conversation?.Id}|{id}|{activity.Type}";
}
