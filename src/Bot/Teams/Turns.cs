using CoreGroupBot.Bot.Conversation;

namespace CoreGroupBot.Bot.Teams;

/// <summary>What is done with an activity that was checked.</summary>
public sealed partial class Turns(
    Conversations conversations, InboundTable inbound, Presses presses, Chat chat, ConnectorClient connector, ILogger<Turns> logger)
{
    private const string InChannel =
        "Please write to me in a one-to-one chat: what a person has open is not for a channel.";

    /// <summary>Everything but invokes. A second delivery does nothing.</summary>
    public async Task Take(Activity activity, CancellationToken ct)
    {
        if (Key(activity) is { } key && !inbound.Claim(key))
        {
            return;
        }

        try
        {
            conversations.Learn(activity);
            await Reply(activity, ct);
        }
        catch (Exception) when (Key(activity) is { } claimed)
        {
            inbound.Release(claimed);
            throw;
        }
    }

    /// <summary>A press on a card. A second delivery gets the answer of the first.</summary>
    /// <returns>The body of the answer, as JSON.</returns>
    public async Task<string> Press(Activity activity, CancellationToken ct)
    {
        var key = Key(activity);
        if (key is not null && inbound.AnswerTo(key) is { } before)
        {
            return before;
        }

        conversations.Learn(activity);
        var answer = activity.From?.AadObjectId is { Length: > 0 } by
            ? await presses.Answer(by, activity.Value, ct)
            : new Answer.Say(Phrases.Nothing);
        var body = answer.ToBody().ToJsonString();
        // What failed here may be pressed again; what was answered stays answered.
        return key is null || answer is Answer.Fault { Status: >= StatusCodes.Status500InternalServerError }
            ? body
            : inbound.Keep(key, body);
    }

    private async Task Reply(Activity activity, CancellationToken ct)
    {
        if (activity is not { ServiceUrl: { } serviceUrl, Conversation: { Id: { } conversation } place })
        {
            return;
        }

        var isPersonal = place.ConversationType is "personal";
        var isMessage = activity is { Type: ActivityTypes.Message, Text.Length: > 0 };
        var isWelcome = activity is { Type: ActivityTypes.InstallationUpdate, Action: "add" } && isPersonal;
        if (activity.From?.AadObjectId is not { Length: > 0 } by || !(isMessage || isWelcome))
        {
            return;
        }

        var sent = isPersonal
            ? await connector.Post(serviceUrl, conversation, await chat.Reply(by, activity.Text, ct), "Core groups", ct)
            : await connector.Say(serviceUrl, conversation, InChannel, ct);
        if (sent is not ConnectorAnswer.Accepted)
        {
            NotReplied(logger, sent switch
            {
                ConnectorAnswer.Later later => later.Problem,
                ConnectorAnswer.Refused refused => refused.Problem,
                _ => "",
            });
        }
    }

    /// <summary>Ids of activities are unique within a conversation only.</summary>
    private static string? Key(Activity activity) =>
        activity.Id is { Length: > 0 } id ? $"{activity.Conversation?.Id}|{id}" : null;

    [LoggerMessage(1, LogLevel.Warning, "A reply in a chat was not delivered: {Problem}")]
    private static partial void NotReplied(ILogger logger, string problem);
}
