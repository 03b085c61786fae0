using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Tenant;
using NodaTime;

namespace CoreGroupBot.Sandbox.Graph;

/// <summary>A person's own calendar: the diary, and their copies of what they are invited to, with ids of their own.</summary>
internal static class OwnCopies
{
    /// <summary>The caller holds the tenant's lock.</summary>
    public static IEnumerable<(Instant Start, JsonObject Json)> Of(TenantState tenant, Person person, Interval? window, string zone)
    {
        foreach (var meeting in tenant.Events.Where(one => window is not { } asked || FreeBusy.Touches(one.When, asked)))
        {
            if (meeting.AttendeeOf(person) is { } me)
            {
                yield return (meeting.When.Start, Copy(meeting, me, zone));
            }
        }
        if (window is not { } within)
        {
            yield break;
        }
        foreach (var entry in Diary.Between(person, London.DateOf(within.Start), London.DateOf(within.End)))
        {
            if (FreeBusy.Touches(entry.When, within))
            {
                yield return (entry.When.Start, Appointment(entry, zone));
            }
        }
    }

    private static JsonObject Copy(CalendarEvent meeting, Attendee me, string zone)
    {
        var json = EventJson.Of(meeting, zone);
        json["id"] = Opaque.Of("copy", meeting.Id, me.Mail);
        json["isOrganizer"] = false;
        json["responseStatus"] = new JsonObject { ["response"] = me.Response == "none" ? "notResponded" : me.Response };
        json.Remove("transactionId");
        return json;
    }

    private static JsonObject Appointment(Appointment entry, string zone) => new()
    {
        ["id"] = entry.Id,
        ["type"] = "singleInstance",
        ["subject"] = entry.Subject,
        ["showAs"] = "busy",
        ["isCancelled"] = false,
        ["isOrganizer"] = true,
        ["start"] = GraphTime.Of(entry.When.Start, zone),
        ["end"] = GraphTime.Of(entry.When.End, zone),
        ["attendees"] = new JsonArray(),
    };
}
