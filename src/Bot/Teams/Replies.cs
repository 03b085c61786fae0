using System.Text.Json.Nodes;
using NodaTime;

namespace CoreGroupBot.Bot.Teams;

/// <summary>Brings an answer to whoever has just written. They sit and wait for it, and Teams gives the whole turn fifteen seconds: so
/// what may pass is tried again at once, a few times, and is not kept for later.</summary>
public sealed partial class Replies(ConnectorClient connector, TimeProvider time, ILogger<Replies> logger)
{
    private const int MostAttempts = 3;

    /// <summary>Where Teams does not say how long it wants to be left alone.</summary>
    private static readonly Duration Usual = Duration.FromSeconds(1);

    private static readonly Duration Longest = Duration.FromSeconds(4);

    public Task Card(string serviceUrl, string conversation, JsonObject card, CancellationToken ct) =>
        Send(() => connector.Post(serviceUrl, conversation, card, Summary, ct), ct);

    public Task Words(string serviceUrl, string conversation, string text, CancellationToken ct) =>
        Send(() => connector.Say(serviceUrl, conversation, text, ct), ct);

    private static string Summary => Say("Core groups");

    private async Task Send(Func<Task<ConnectorAnswer>> send, CancellationToken ct)
    {
        var answer = await send();
        for (var attempt = 1; attempt < MostAttempts && Pause(answer) is { } pause; attempt++)
        {
            await Task.Delay(pause.ToTimeSpan(), time, ct);
            answer = await send();
        }

        if (answer is not ConnectorAnswer.Accepted)
        {
            NotReplied(logger, answer switch
            {
                ConnectorAnswer.Later later => later.Problem,
                ConnectorAnswer.Refused refused => refused.Problem,
                _ => "the conversation is busy",
            });
        }
    }

    /// <returns>Null for what is not to be tried again within the turn.</returns>
    private static Duration? Pause(ConnectorAnswer answer) => answer switch
    {
        ConnectorAnswer.Later { After: var after } => Within(after ?? Usual),
        ConnectorAnswer.NotYet { After: var after } => Within(after),
        _ => null,
    };

    private static Duration? Within(Duration pause) => pause <= Longest ? pause : null;

    [LoggerMessage(1, LogLevel.Warning, "A reply in a chat was not delivered: {Problem}")]
    private static partial void NotReplied(ILogger logger, string problem);
}
