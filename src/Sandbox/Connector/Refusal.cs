using System.Text;
using System.Text.Json.Nodes;

namespace CoreGroupBot.Sandbox.Connector;

/// <summary>The three shapes in which the Bot Connector says no.</summary>
internal static class Refusal
{
    public static IResult Unauthorised() => Answer.Json(
        new JsonObject { ["message"] = "Authorization has been denied for this request." }, StatusCodes.Status401Unauthorized);

    public static IResult Of(int status, string code, string message) => Answer.Json(
        new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }, status);

    /// <summary>The message is JSON inside a string: so it comes.</summary>
    public static IResult WritesBlocked() => Answer.Json(new JsonObject
    {
        ["errorCode"] = 209,
        ["message"] = """{ "subCode": "MessageWritesBlocked", "details": "Thread is blocked for writes by this bot.", "errorCode": null }""",
    }, StatusCodes.Status403Forbidden);

    public static IResult BadConversation() => Of(400, "BadSyntax", "Incorrect conversation creation parameters");

    public static IResult NotJson() => Of(400, "BadSyntax", "The request body is not a JSON object.");

    public static IResult NoConversation() => Of(404, "ConversationNotFound", "Conversation not found.");

    public static IResult NoActivity() =>
        Of(404, "ActivityNotFoundInConversation", "Activity not found in the conversation.");

    public static IResult NotInstalled() =>
        Of(403, "ForbiddenOperationException", "The bot is not installed for this user.");

    /// <summary>From 502 on it is not the connector that answers but what stands before it.</summary>
    public static IResult OfServer(int status) => status switch
    {
        StatusCodes.Status429TooManyRequests => Of(status, "Throttled", "Too many requests."),
        StatusCodes.Status500InternalServerError => Of(status, "ServiceError", "An error occurred."),
        _ => Results.Content("<html><body>The service is unavailable.</body></html>", "text/html", Encoding.UTF8, status),
    };

    public static IResult TooBig() => Of(413, "MessageSizeTooBig", "Message size too large.");
}
