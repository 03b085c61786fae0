using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Tenant;

namespace CoreGroupBot.Sandbox.Graph;

/// <summary>The directory's entry for one person.</summary>
internal static class Users
{
    public static IResult One(string user, HttpRequest request) => Staff.Find(user) is { HasAccount: true } person
        ? Answer.Json(Selection.Of(request, new JsonObject
        {
            ["@odata.context"] = Selection.Context(request, "users/$entity"),
            ["id"] = person.Id,
            ["displayName"] = person.Name,
            ["mail"] = person.Mail,
            ["userPrincipalName"] = person.Mail,
            ["jobTitle"] = person.Role,
            ["preferredLanguage"] = "en-GB",
            ["accountEnabled"] = true,
        }))
        : GraphRefusal.NoUser(user);
}
