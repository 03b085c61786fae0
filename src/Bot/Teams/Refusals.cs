using System.Globalization;
using System.Net;
using System.Text.Json;
using NodaTime;

namespace CoreGroupBot.Bot.Teams;

/// <summary>Sorts what the connector refuses into "later", "reach them in another way" and "ours". A body comes in one of
/// three shapes: an error with a code, a numbered error whose message is JSON again, or a bare message.</summary>
public static class Refusals
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "ActivityNotFoundInConversation", "BadArgument", "BadSyntax", "BotDisabledByAdmin", "BotNotInConversationRoster", "BotNotRegistered",
        "ConversationBlockedByUser", "ConversationNotFound", "ForbiddenOperationException", "InvalidBotApiHost", "MessageSizeTooBig",
        "MessageWritesBlocked", "NotEnoughPermissions", "PreconditionFailed", "ServiceError", "Throttled",
    };

    /// <param name="retryAfter">Seconds or a date, as the header has it.</param>
    public static ConnectorAnswer Sort(HttpStatusCode status, string body, string? retryAfter, Instant now)
    {
        var said = CodeIn(body);
        // Anything else that stands in its place could be an id, and a metric of its own.
        var code = said is not null && Known.Contains(said) ? said : ((int)status).ToString(CultureInfo.InvariantCulture);
        var why = Why(status, said);
        var problem = string.Create(
            CultureInfo.InvariantCulture, $"{(int)status}{(said is null ? "" : $" {said}")}: {Meaning(status, why)}");
        return why is { } never
            ? new ConnectorAnswer.Refused(problem, never, code)
            : new ConnectorAnswer.Later(problem, Wait(retryAfter, now), code, status is HttpStatusCode.InternalServerError);
    }

    /// <returns>Null for what is tried again.</returns>
    private static Refusal? Why(HttpStatusCode status, string? code) => (status, code) switch
    {
        (HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout, _) => null,
        ( >= HttpStatusCode.InternalServerError, _) => null,
        (HttpStatusCode.Unauthorized, "BotNotRegistered") => Refusal.Ours,
        (HttpStatusCode.Unauthorized, _) => Refusal.TokenNotTaken,
        (HttpStatusCode.NotFound or HttpStatusCode.Gone, _) => Refusal.Gone,
        (_, "MessageWritesBlocked" or "ConversationBlockedByUser") => Refusal.Blocked,
        (_, "BotDisabledByAdmin") => Refusal.Disabled,
        (_, "BotNotInConversationRoster" or "ForbiddenOperationException") => Refusal.NotInstalled,
        (_, "InvalidBotApiHost") => Refusal.WrongHost,
        (_, "NotEnoughPermissions") => Refusal.Ours,
        (HttpStatusCode.Forbidden, _) => Refusal.NotAllowed,
        _ => Refusal.Ours,
    };

    private static string Meaning(HttpStatusCode status, Refusal? why) => why switch
    {
        Refusal.Blocked => "the person has blocked or removed the app",
        Refusal.Disabled => "an administrator has disabled the app",
        Refusal.NotInstalled => "the app is not installed there",
        Refusal.WrongHost => "the address is that of another cloud",
        Refusal.TokenNotTaken => "the service's own token is not accepted",
        Refusal.NotAllowed => "the app may not write there",
        Refusal.Gone => "the conversation or message is not there",
        Refusal.Ours => status switch
        {
            HttpStatusCode.Unauthorized => "Teams does not know the bot",
            HttpStatusCode.Forbidden => "the app lacks a permission",
            HttpStatusCode.RequestEntityTooLarge => "the message is too large",
            _ => "the request is not understood",
        },
        _ => status switch
        {
            HttpStatusCode.TooManyRequests => "too many messages",
            HttpStatusCode.PreconditionFailed => "another message to the same conversation was under way",
            _ => "Teams is not answering as it should",
        },
    };

    private static string? CodeIn(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            return root.ValueKind is not JsonValueKind.Object ? null
                : root.TryGetProperty("error", out var error) ? Text(error, "code")
                : root.TryGetProperty("errorCode", out _) && Text(root, "message") is { } inner ? SubCode(inner)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? SubCode(string message)
    {
        using var document = JsonDocument.Parse(message);
        return Text(document.RootElement, "subCode");
    }

    // Only short words of letters are codes ("Bad Argument" is one with a space); anything else could be somebody's name.
    private static string? Text(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object
        && element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
        && value.GetString() is { } text
            ? name == "message" ? text
            : text == "Bad Argument" ? "BadArgument"
            : text.All(char.IsAsciiLetterOrDigit) ? text : null
            : null;

    private static Duration? Wait(string? retryAfter, Instant now) =>
        int.TryParse(retryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? Duration.FromSeconds(Math.Min(seconds, 3600))
        : DateTimeOffset.TryParse(retryAfter, CultureInfo.InvariantCulture, out var at)
            && Instant.FromDateTimeOffset(at) - now is var wait && wait > Duration.Zero
            ? Duration.Min(wait, Duration.FromHours(1))
        : null;
}
