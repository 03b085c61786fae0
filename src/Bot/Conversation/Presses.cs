using System.Text.Json;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>Finds the verb for a press and lets nothing it throws reach Teams.</summary>
public sealed partial class Presses(IEnumerable<IVerb> verbs, ILogger<Presses> logger)
{
    private readonly Dictionary<string, IVerb> verbs = verbs.ToDictionary(verb => verb.Name, StringComparer.Ordinal);

    /// <summary>A press that is delivered once.</summary>
    public Task<Answer> Answer(string by, JsonElement? value, CancellationToken ct) => Answer(by, value, cause: null, ct);

    /// <param name="value">The value of the invoke: an action with its verb and data. What else it may hold, such as the
    /// outcome of a sign-in that nobody here asks for, is not read.</param>
    /// <param name="cause">See <see cref="CardPress.Cause"/>.</param>
    public async Task<Answer> Answer(string by, JsonElement? value, string? cause, CancellationToken ct)
    {
        if (value is not { ValueKind: JsonValueKind.Object } invoke
            || !invoke.TryGetProperty("action", out var action) || action.ValueKind is not JsonValueKind.Object)
        {
            return new Answer.Fault(StatusCodes.Status400BadRequest, "BadRequest", Say("There is no action in this."));
        }

        if (Text(action, "type") is not (null or "Action.Execute")
            || Text(action, "verb") is not { } name || !verbs.TryGetValue(name, out var verb))
        {
            return new Answer.Fault(StatusCodes.Status400BadRequest, "NotSupported", Say("This button is not known here any more."));
        }

        try
        {
            var data = action.TryGetProperty("data", out var given) ? given : default;
            return await verb.Press(new CardPress(by, name, data) { Cause = cause }, ct);
        }
        catch (Exception broken) when (broken is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            Failed(logger, broken, name);
            return new Answer.Fault(
                StatusCodes.Status500InternalServerError, "ServiceError", Say("That did not work here. Please press again in a minute."));
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    [LoggerMessage(1, LogLevel.Error, "The verb {Verb} failed")]
    private static partial void Failed(ILogger logger, Exception exception, string verb);
}
