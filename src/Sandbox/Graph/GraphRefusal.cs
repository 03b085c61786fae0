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

    public static IResult NotJson() => Of(400, "BadRequest", "Unable to read JSON request payload.");
}
