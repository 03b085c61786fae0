using System.Globalization;
using System.Net;
using System.Text.Json;
using NodaTime;

namespace CoreGroupBot.Bot.Teams;

/// <summary>Sorts what the connector refuses into "later" and "never". A body comes in one of three shapes: an error with a
/// code, a numbered error whose message is JSON again, or a bare message.</summary>
public static class Refusals
{
    /// <param name="retryAfter">Seconds or a date, as the header has it.</param>
    public static ConnectorAnswer Sort(HttpStatusCode status, string body, string? retryAfter, Instant now)
    {
        var code = CodeIn(body);
        var problem = string.Create(
            CultureInfo.InvariantCulture, $"{(int)status}{(code is null ? "" : $" {code}")}: {Meaning(status, code)}");
        return status switch
        {
            HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout
                or HttpStatusCode.Unauthorized or >= HttpStatusCode.InternalServerError =>
                new ConnectorAnswer.Later(problem, Wait(retryAfter, now)),
            _ => new ConnectorAnswer.Refused(problem, status is HttpStatusCode.NotFound or HttpStatusCode.Gone, status is HttpStatusCode.Forbidden),
        };
    }

    private static string Meaning(HttpStatusCode status, string? code) => (status, code) switch
    {
        (_, "MessageWritesBlocked" or "ConversationBlockedByUser") => "the person has blocked or removed the app",
        (_, "BotDisabledByAdmin") => "an administrator has disabled the app",
        (_, "BotNotInConversationRoster" or "ForbiddenOperationException") => "the app is not installed there",
        (HttpStatusCode.Unauthorized, _) => "the service's own token is not accepted",
        (HttpStatusCode.Forbidden, _) => "the app may not write there",
        (HttpStatusCode.NotFound or HttpStatusCode.Gone, _) => "the conversation or message is not there",
        (HttpStatusCode.RequestEntityTooLarge, _) => "the message is too large",
        (HttpStatusCode.BadRequest, _) => "the request is not understood",
        (HttpStatusCode.TooManyRequests, _) => "too many messages",
        (HttpStatusCode.PreconditionFailed, _) => "another message to the same conversation was under way",
        _ => "Teams is not answering as it should",
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

    // Only short words of letters are codes; anything else could be somebody's name in a message.
    private static string? Text(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object
        && element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
        && value.GetString() is { } text && (name == "message" || text.All(char.IsAsciiLetterOrDigit)) ? text : null;

    private static Duration? Wait(string? retryAfter, Instant now) =>
        int.TryParse(retryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? Duration.FromSeconds(Math.Min(seconds, 3600))
        : DateTimeOffset.TryParse(retryAfter, CultureInfo.InvariantCulture, out var at)
            && Instant.FromDateTimeOffset(at) - now is var wait && wait > Duration.Zero
            ? Duration.Min(wait, Duration.FromHours(1))
        : null;
}
