using System.Globalization;
using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Tenant;

namespace CoreGroupBot.Sandbox.Connector;

/// <summary>Who is in a conversation.</summary>
internal sealed class Roster(TenantState tenant)
{
    public IResult All(string conversation) => Find(conversation) is { } found
        ? Answer.Json(new JsonArray([.. found.Members.Select(Account)]))
        : Refusal.NoConversation();

    public IResult One(string conversation, string member)
    {
        if (Find(conversation) is not { } found)
        {
            return Refusal.NoConversation();
        }
        return Staff.FindMember(member) is { } person && found.Members.Contains(person)
            ? Answer.Json(Account(person))
            : Refusal.Of(404, "MemberNotFoundInConversation", "Member not found in the conversation.");
    }

    public IResult Page(string conversation, int? pageSize, string? continuationToken)
    {
        if (Find(conversation) is not { } found)
        {
            return Refusal.NoConversation();
        }
        var size = Math.Clamp(pageSize ?? 200, 1, 500);
        var start = int.TryParse(continuationToken, CultureInfo.InvariantCulture, out var from) ? Math.Max(0, from) : 0;
        var members = found.Members.Skip(start).Take(size).Select(Account);
        var page = new JsonObject { ["members"] = new JsonArray([.. members]) };
        if (start + size < found.Members.Count)
        {
            page["continuationToken"] = (start + size).ToString(CultureInfo.InvariantCulture);
        }
        return Answer.Json(page);
    }

    public static JsonObject Account(Person person) => new()
    {
        ["id"] = person.TeamsId,
        ["name"] = person.Name,
        ["aadObjectId"] = person.Id,
        ["givenName"] = person.Name.Split(' ')[^2],
        ["surname"] = person.Name.Split(' ')[^1],
        ["email"] = person.Mail,
        ["userPrincipalName"] = person.Mail,
        ["tenantId"] = Staff.TenantId,
        ["userRole"] = "user",
    };

    private Conversation? Find(string id) => tenant.Read(() => tenant.Conversations.Find(id));
}
