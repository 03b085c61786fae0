using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Graph;
using CoreGroupBot.Sandbox.Tenant;
using NodaTime;

namespace CoreGroupBot.Sandbox.Page;

/// <summary>A person's own calendar, a week back and sixty days ahead. The caller holds the tenant's lock.</summary>
internal sealed class CalendarView(TenantState tenant, IClock clock)
{
    private const int DaysBack = 7;
    private const int DaysAhead = 60;

    public JsonArray Of(Person person)
    {
        var today = London.DateOf(clock.GetCurrentInstant());
        var (first, last) = (today.PlusDays(-DaysBack), today.PlusDays(DaysAhead));
        var window = new Interval(London.At(first.AtMidnight()), London.At(last.PlusDays(1).AtMidnight()));
        var diary = Diary.Between(person, first, last).Select(entry => (entry.When.Start, Json: Busy(entry)));
        var meetings = tenant.Events
            .Where(one => FreeBusy.Touches(one.When, window))
            .Select(one => (Meeting: one, Attendee: one.AttendeeOf(person)))
            .Where(pair => pair.Attendee is not null)
            .Select(pair => (pair.Meeting.When.Start, Json: Invited(pair.Meeting, pair.Attendee!)));
        return Json.List(diary.Concat(meetings).OrderBy(entry => entry.Start).Select(entry => entry.Json));
    }

    /// <summary>What lies ahead in the organiser's mailbox, with everybody who is asked.</summary>
    public JsonArray Shared()
    {
        var now = clock.GetCurrentInstant();
        return Json.List(tenant.Events
            .Where(one => one.Organiser == Staff.Organiser && !one.Cancelled && one.When.End > now)
            .OrderBy(one => one.When.Start).ThenBy(one => one.Subject, StringComparer.Ordinal).ThenBy(one => one.Id, StringComparer.Ordinal)
            .Select(one => new JsonObject
            {
                ["id"] = one.Id,
                ["subject"] = one.Subject,
                ["start"] = London.Text(one.When.Start),
                ["end"] = London.Text(one.When.End),
                ["kind"] = one.IsHold ? "hold" : "meeting",
                ["place"] = one.Place,
                ["repeats"] = one.Repeats,
                ["showsAttendees"] = !one.HidesAttendees,
                ["private"] = one.Properties["sensitivity"].Text() is "private" or "confidential",
                ["attendees"] = Json.List(one.Attendees.Select(each => new JsonObject
                {
                    ["name"] = each.Name,
                    ["mail"] = each.Mail,
                    ["response"] = each.Response == "none" ? "notResponded" : each.Response,
                })),
            }));
    }

    private static JsonObject Busy(Appointment entry) => new()
    {
        ["id"] = entry.Id,
        ["subject"] = entry.Subject,
        ["start"] = London.Text(entry.When.Start),
        ["end"] = London.Text(entry.When.End),
        ["kind"] = "busy",
        ["organiser"] = "",
        ["response"] = "none",
        ["canRespond"] = false,
        ["body"] = "",
        ["attendees"] = new JsonArray(),
        ["cancelled"] = false,
    };

    private JsonObject Invited(CalendarEvent meeting, Attendee me)
    {
        var json = new JsonObject
        {
            ["id"] = meeting.Id,
            ["subject"] = meeting.Subject,
            ["start"] = London.Text(meeting.When.Start),
            ["end"] = London.Text(meeting.When.End),
            ["kind"] = meeting.IsHold ? "hold" : "meeting",
            ["organiser"] = meeting.Organiser.Name,
            ["response"] = me.Response == "none" ? "notResponded" : me.Response,
            ["canRespond"] = !meeting.Cancelled && meeting.When.End > clock.GetCurrentInstant(),
            ["body"] = meeting.Cancelled && meeting.CancellationComment is { Length: > 0 } comment
                ? comment
                : meeting.Body,
            ["attendees"] = Json.List(meeting.Attendees
                .Where(one => one == me || !meeting.HidesAttendees)
                .Select(one => (JsonNode)one.Name)),
            ["cancelled"] = meeting.Cancelled,
            ["place"] = meeting.Place,
            ["repeats"] = meeting.Repeats,
        };
        if (meeting.JoinUrl is { } url)
        {
            json["joinUrl"] = url;
        }
        if (me.Proposed is { } proposed)
        {
            json["proposed"] = new JsonObject { ["start"] = London.Text(proposed.Start), ["end"] = London.Text(proposed.End) };
        }
        return json;
    }
}
