using System.Text.Json.Nodes;

namespace CoreGroupBot.Sandbox.Graph;

/// <summary>Graph's error body.</summary>
internal static class GraphRefusal
{
    public static IResult Of(int status, string code, string message)
    {
        var request = Guid.NewGuid().ToString();
        return Answer.Json(new JsonObject
        {
            ["error"] = new JsonObject
            {
                ["code"] = code,
                ["message"] = message,
                ["innerError"] = new JsonObject { ["request-id"] = request, ["client-request-id"] = request },
            },
        }, status);
    }

    public static IResult Unauthorised(string message) => Of(401, "InvalidAuthenticationToken", message);

    public static IResult NoUser(string user) =>
        Of(404, "Request_ResourceNotFound", $"Resource '{user}' does not exist.");

    public static IResult NoMailbox() => Of(
        404, "MailboxNotEnabledForRESTAPI", "The mailbox is either inactive, soft-deleted, or is hosted on-premise.");

    public static IResult NoItem() => Of(404, "ErrorItemNotFound", "The specified object was not found in the store.");

    public static IResult BadRequest(string message) => Of(400, "ErrorInvalidRequest", message);

    /// <summary>Too many requests, or something in Graph itself.</summary>
    public static IResult OfServer(int status) => status switch
    {
        StatusCodes.Status429TooManyRequests => Of(status, "ApplicationThrottled", "Application is over its MailboxConcurrency limit."),
        StatusCodes.Status500InternalServerError => Of(status, "InternalServerError", "An internal server error occurred."),
        StatusCodes.Status502BadGateway => Of(status, "BadGateway", "The upstream server did not answer."),
        StatusCodes.Status504GatewayTimeout => Of(status, "GatewayTimeout", "The request timed out."),
        _ => Of(status, "ServiceUnavailable", "The service is temporarily unavailable."),
    };

    public static IResult NotJson() => Of(400, "BadRequest", "Unable to read JSON request payload.");
}
