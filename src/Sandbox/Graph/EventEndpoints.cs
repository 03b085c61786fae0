using CoreGroupBot.Sandbox.Tenant;
using NodaTime;

namespace CoreGroupBot.Sandbox.Graph;

/// <summary>Events over HTTP. Only the organiser's own copy is served: an attendee's copy is seen on the
/// page.</summary>
internal sealed class EventEndpoints(TenantState tenant, OrganisedEvents events)
{
    public async Task<IResult> Create(string user, HttpRequest request)
    {
        if (Staff.Find(user) is not { } organiser)
        {
            return GraphRefusal.NoUser(user);
        }
        if (!organiser.HasMailbox)
        {
            return GraphRefusal.NoMailbox();
        }
        var (draft, refusal) = await ReadDraft(request);
        if (draft is null)
        {
            return refusal!;
        }
        return draft is { Start: { } start, End: { } end } && end >= start
            ? Show(request, events.Create(organiser, draft), StatusCodes.Status201Created)
            : GraphRefusal.Of(400, "ErrorInvalidRequest", "An event needs a start, and an end that is not before it.");
    }

    public IResult One(string user, string id, HttpRequest request) =>
        Find(user, id) is { } meeting ? Show(request, meeting, StatusCodes.Status200OK) : GraphRefusal.NoItem();

    public async Task<IResult> Change(string user, string id, HttpRequest request)
    {
        var (draft, refusal) = await ReadDraft(request);
        if (draft is null)
        {
            return refusal!;
        }
        if (Find(user, id) is not { } meeting)
        {
            return GraphRefusal.NoItem();
        }
        if ((draft.End ?? meeting.When.End) < (draft.Start ?? meeting.When.Start))
        {
            return GraphRefusal.Of(400, "ErrorInvalidRequest", "The end is before the start: send both.");
        }
        events.Change(meeting, draft);
        return Show(request, meeting, StatusCodes.Status200OK);
    }

    public IResult Delete(string user, string id)
    {
        if (Find(user, id) is not { } meeting)
        {
            return GraphRefusal.NoItem();
        }
        events.Cancel(meeting, "");
        return Results.NoContent();
    }

    public async Task<IResult> Cancel(string user, string id, HttpRequest request)
    {
        var (body, _) = await Answer.ReadObject(request);
        if (Find(user, id) is not { } meeting)
        {
            return GraphRefusal.NoItem();
        }
        events.Cancel(meeting, body?["comment"].Text() ?? "");
        return Results.Accepted();
    }

    public IResult List(string user, HttpRequest request) => Listed(user, request, null);

    public IResult View(string user, HttpRequest request) =>
        GraphTime.Parse(request.Query["startDateTime"]) is { } start && GraphTime.Parse(
            request.Query["endDateTime"]) is { } end && end >= start
            ? Listed(user, request, new Interval(start, end))
            : GraphRefusal.Of(400, "ErrorInvalidParameter", "This request requires a time window: startDateTime and endDateTime.");

    private IResult Listed(string user, HttpRequest request, Interval? window)
    {
        if (Staff.Find(user) is not { } organiser)
        {
            return GraphRefusal.NoUser(user);
        }
        if (GraphTime.Preferred(request) is not { } zone)
        {
            return BadZone();
        }
        if (request.Query.ContainsKey("$filter"))
        {
            return GraphRefusal.Of(
                400, "ErrorInvalidUrlQueryFilter", "The sandbox does not filter events: ask for a calendarView.");
        }
        var found = tenant.Read(() => tenant.Events
            .Where(one => one.Organiser == organiser && !one.Cancelled)
            .Where(one => window is not { } asked || FreeBusy.Touches(one.When, asked))
            .Select(one => (one.When.Start, Json: window is null ? EventJson.Of(one, zone) : EventJson.InView(one, zone)))
            .Concat(OwnCopies.Of(tenant, organiser, window, zone))
            .OrderBy(entry => entry.Start)
            .Select(entry => entry.Json)
            .ToList());
        return Selection.Page(request, $"users('{organiser.Id}')/events", found);
    }

    private CalendarEvent? Find(string user, string id) => tenant.Read(() =>
        tenant.Events.Find(one => one.Id == id && one.Organiser.Is(user) && !one.Cancelled));

    private IResult Show(HttpRequest request, CalendarEvent meeting, int status)
    {
        if (GraphTime.Preferred(request) is not { } zone)
        {
            return BadZone();
        }
        var json = tenant.Read(() => EventJson.Of(meeting, zone));
        json["@odata.context"] = Selection.Context(request, $"users('{meeting.Organiser.Id}')/events/$entity");
        return Answer.Json(Selection.Of(request, json), status);
    }

    private static async Task<(EventDraft? Draft, IResult? Refusal)> ReadDraft(HttpRequest request)
    {
        var (body, _) = await Answer.ReadObject(request);
        if (body is null)
        {
            return (null, GraphRefusal.NotJson());
        }
        var (draft, wrong) = EventDraft.Read(body);
        return (draft, wrong is null ? null : GraphRefusal.Of(400, "ErrorInvalidParameter", wrong));
    }

    private static IResult BadZone() =>
        GraphRefusal.Of(400, "TimeZoneNotSupportedException", "The time zone of the Prefer header is not supported.");
}
