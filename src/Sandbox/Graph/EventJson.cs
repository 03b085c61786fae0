using System.Globalization;
using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Tenant;

namespace CoreGroupBot.Sandbox.Graph;

/// <summary>An event as Graph shows it to its organiser.</summary>
internal static class EventJson
{
    private const string NotYet = "0001-01-01T00:00:00Z";

    public static JsonObject Of(CalendarEvent meeting, string zone)
    {
        var json = new JsonObject
        {
            ["@odata.etag"] = ETag(meeting),
            ["id"] = meeting.Id,
            ["createdDateTime"] = GraphTime.Utc(meeting.Created),
            ["lastModifiedDateTime"] = GraphTime.Utc(meeting.Modified),
            ["changeKey"] = meeting.Version.ToString("x8", CultureInfo.InvariantCulture),
            ["iCalUId"] = meeting.ICalUid,
            ["importance"] = "normal",
            ["sensitivity"] = "normal",
            ["showAs"] = "busy",
            ["isAllDay"] = false,
            ["isDraft"] = false,
            ["isOrganizer"] = true,
            ["responseRequested"] = true,
            ["allowNewTimeProposals"] = true,
            ["hideAttendees"] = false,
            ["isOnlineMeeting"] = false,
            ["isReminderOn"] = true,
            ["reminderMinutesBeforeStart"] = 15,
            ["hasAttachments"] = false,
            ["responseStatus"] = new JsonObject { ["response"] = "organizer", ["time"] = NotYet },
        };
        foreach (var (name, value) in meeting.Properties)
        {
            json[name] = value?.DeepClone();
        }
        json["type"] = meeting.Repeats ? "seriesMaster" : "singleInstance";
        json["isCancelled"] = meeting.Cancelled;
        json["start"] = GraphTime.Of(meeting.When.Start, zone);
        json["end"] = GraphTime.Of(meeting.When.End, zone);
        json["originalStartTimeZone"] = meeting.Zone;
        json["originalEndTimeZone"] = meeting.Zone;
        json["organizer"] = new JsonObject { ["emailAddress"] = Address(meeting.Organiser.Mail, meeting.Organiser.Name) };
        json["attendees"] = new JsonArray([.. meeting.Attendees.Select(attendee => AttendeeJson(attendee, zone))]);
        json["onlineMeetingProvider"] = meeting.JoinUrl is null ? "unknown" : "teamsForBusiness";
        json["onlineMeeting"] = meeting.JoinUrl is { } url ? new JsonObject { ["joinUrl"] = url } : null;
        return json;
    }

    /// <summary>A view of a calendar shows the meetings of a series and never the series itself. Here it shows the first alone.</summary>
    public static JsonObject InView(CalendarEvent meeting, string zone)
    {
        var json = Of(meeting, zone);
        if (meeting.Repeats)
        {
            json["id"] = Opaque.Of("occurrence", meeting.Id);
            json["seriesMasterId"] = meeting.Id;
            json["type"] = "occurrence";
            json["recurrence"] = null;
        }
        return json;
    }

    public static string ETag(CalendarEvent meeting) => $"W/\"{Opaque.Of(meeting.Id)[..12]}{meeting.Version:x8}\"";

    private static JsonObject AttendeeJson(Attendee attendee, string zone)
    {
        var json = new JsonObject
        {
            ["type"] = attendee.Type,
            ["status"] = new JsonObject
            {
                ["response"] = attendee.Response,
                ["time"] = attendee.Answered is { } at ? GraphTime.Utc(at) : NotYet,
            },
            ["emailAddress"] = Address(attendee.Mail, attendee.Name),
        };
        if (attendee.Proposed is { } proposed)
        {
            json["proposedNewTime"] = new JsonObject
            {
                ["start"] = GraphTime.Of(proposed.Start, zone),
                ["end"] = GraphTime.Of(proposed.End, zone),
            };
        }
        return json;
    }

    private static JsonObject Address(string mail, string name) => new() { ["name"] = name, ["address"] = mail };
}
