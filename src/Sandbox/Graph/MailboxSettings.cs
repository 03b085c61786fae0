using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Tenant;
using NodaTime;

namespace CoreGroupBot.Sandbox.Graph;

/// <summary>Working hours and automatic replies of a mailbox.</summary>
internal sealed class MailboxSettings(TenantState tenant)
{
    private const string Zone = "UTC";

    public IResult Of(string user, HttpRequest request) => Staff.Find(user) is { HasMailbox: true } person
        ? Answer.Json(Selection.Of(request, new JsonObject
        {
            ["@odata.context"] = Selection.Context(request, "users/mailboxSettings"),
            ["timeZone"] = "GMT Standard Time",
            ["workingHours"] = Schedules.WorkingHours(),
            ["automaticRepliesSetting"] = Replies(tenant.Read(() => tenant.Away.TryGetValue(person, out var away) ? away : (Interval?)null)),
        }))
        : GraphRefusal.NoUser(user);

    private static JsonObject Replies(Interval? away)
    {
        var replies = new JsonObject { ["status"] = away is null ? "disabled" : "scheduled", ["externalAudience"] = "none" };
        if (away is { } known)
        {
            replies["scheduledStartDateTime"] = GraphTime.Of(known.Start, Zone);
            replies["scheduledEndDateTime"] = GraphTime.Of(known.End, Zone);
            replies["internalReplyMessage"] = "I am away.";
        }
        return replies;
    }
}
