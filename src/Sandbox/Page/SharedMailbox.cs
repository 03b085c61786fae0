using System.Net;
using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Graph;
using CoreGroupBot.Sandbox.Tenant;

namespace CoreGroupBot.Sandbox.Page;

/// <summary>What somebody does to a meeting by hand who has the organiser's mailbox open in Outlook. Attendees are told as Outlook tells
/// them, and subscribers as Graph does: neither learns who it was.</summary>
internal sealed class SharedMailbox(TenantState tenant, OrganisedEvents events, Timetable timetable)
{
    private const int WeeksBetween = 6;

    /// <summary>It is shared with children's services, as an authority would.</summary>
    public static bool IsOpenTo(Person person) => person.Agency is "Children's services";

    /// <summary><c>do</c> is move (with start and end), add or remove (with address), write (with what it is to be: subject, repeats,
    /// showsAttendees, private, and a text that is put before the others) or delete.</summary>
    public async Task<IResult> Edit(HttpRequest request)
    {
        var (body, _) = await Answer.ReadObject(request);
        if (Staff.People.FirstOrDefault(person => person.Is(body?["person"].Text())) is not { } who || !IsOpenTo(who))
        {
            return Answer.Problem("The organiser's mailbox is open to children's services only.", StatusCodes.Status403Forbidden);
        }
        if (tenant.Read(() => tenant.Events.Find(one => one.Id == body!["event"].Text() && !one.Cancelled)) is not { } meeting)
        {
            return Answer.Problem("This meeting is gone: fetch the state again.", StatusCodes.Status404NotFound);
        }
        if (body!["do"].Text() is "delete")
        {
            events.Cancel(meeting, "");
        }
        else if (tenant.Read(() => Wanted(meeting, body)) is { } wanted && EventDraft.Read(wanted).Draft is { } draft)
        {
            events.Change(meeting, draft);
        }
        else
        {
            return Answer.Problem("Send what to do, with a start before the end or an address.", StatusCodes.Status400BadRequest);
        }
        timetable.Refresh();
        return Answer.Json(new JsonObject { ["event"] = meeting.Id });
    }

    /// <summary>The change as Outlook sends it; null where it cannot be made.</summary>
    private static JsonObject? Wanted(CalendarEvent meeting, JsonObject asked) => asked["do"].Text() switch
    {
        "move" when London.Read(asked["start"].Text()) is { } start && London.Read(asked["end"].Text()) is { } end && end > start =>
            new JsonObject { ["start"] = GraphTime.Of(start, GraphTime.LondonName), ["end"] = GraphTime.Of(end, GraphTime.LondonName) },
        "add" when asked["address"].Text() is { Length: > 2 } address && address.Contains('@', StringComparison.Ordinal) =>
            Attended([.. meeting.Attendees, new Attendee(address, address, "required")]),
        "remove" when asked["address"].Text() is { } address => Attended(meeting.Attendees.Where(one => !Is(one, address))),
        "write" => Written(meeting, asked),
        _ => null,
    };

    private static JsonObject Attended(IEnumerable<Attendee> attendees) => new()
    {
        ["attendees"] = Json.List(attendees.Select(one => new JsonObject
        {
            ["type"] = one.Type,
            ["emailAddress"] = new JsonObject { ["address"] = one.Mail },
        })),
    };

    private static JsonObject Written(CalendarEvent meeting, JsonObject asked)
    {
        var wanted = new JsonObject
        {
            ["subject"] = asked["subject"].Text() ?? meeting.Subject,
            ["hideAttendees"] = asked["showsAttendees"].Flag() is not { } shows ? meeting.HidesAttendees : !shows,
            ["sensitivity"] = asked["private"].Flag() is not { } isPrivate ? meeting.Properties["sensitivity"]?.DeepClone() : isPrivate ? "private" : "normal",
        };
        if (asked["repeats"].Flag() is { } repeats && repeats != meeting.Repeats)
        {
            wanted["recurrence"] = repeats ? EverySixWeeks(meeting) : null;
        }
        if (asked["text"].Text() is { Length: > 0 } text)
        {
            wanted["body"] = new JsonObject
            {
                ["contentType"] = "html",
                ["content"] = $"<p>{WebUtility.HtmlEncode(text)}</p>{meeting.Body}",
            };
        }
        return wanted;
    }

    private static JsonObject EverySixWeeks(CalendarEvent meeting)
    {
        var day = London.DateOf(meeting.When.Start);
        return new JsonObject
        {
            ["pattern"] = new JsonObject
            {
                ["type"] = "weekly",
                ["interval"] = WeeksBetween,
                ["daysOfWeek"] = new JsonArray(day.DayOfWeek.ToString().ToLowerInvariant()),
            },
            ["range"] = new JsonObject { ["type"] = "noEnd", ["startDate"] = day.ToString("uuuu-MM-dd", null) },
        };
    }

    private static bool Is(Attendee one, string address) => one.Mail.Equals(address, StringComparison.OrdinalIgnoreCase);
}
