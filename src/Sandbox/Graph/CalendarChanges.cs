using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Tenant;
using NodaTime;

namespace CoreGroupBot.Sandbox.Graph;

/// <summary>calendarView/delta: a first round is everything in the window, a later one what has changed since. As in Graph a link is
/// good for a while only; after that, and after the sandbox was started anew, the whole round is to be made again.</summary>
internal sealed class CalendarChanges(TenantState tenant)
{
    private const int Remembered = 20;

    /// <summary>Of each link its window, and the events that were told of with their versions.</summary>
    private readonly List<(string Token, Interval Window, Dictionary<string, int> Told)> _rounds = [];

    public IResult Of(string user, HttpRequest request)
    {
        if (Staff.Find(user) is not { } organiser)
        {
            return GraphRefusal.NoUser(user);
        }
        if (request.Query["$deltatoken"].ToString() is { Length: > 0 } token)
        {
            return tenant.Read(() => _rounds.Find(one => one.Token == token)) is { Token: not null } round
                ? Round(organiser, request, round.Window, round.Told)
                : GraphRefusal.Of(410, "syncStateNotFound", "The sync state generation is not found.");
        }
        return GraphTime.Parse(request.Query["startDateTime"]) is { } start && GraphTime.Parse(
            request.Query["endDateTime"]) is { } end && end >= start
            ? Round(organiser, request, new Interval(start, end), [])
            : GraphRefusal.Of(400, "ErrorInvalidParameter", "This request requires a time window: startDateTime and endDateTime.");
    }

    private IResult Round(Person organiser, HttpRequest request, Interval window, Dictionary<string, int> told)
    {
        if (GraphTime.Preferred(request) is not { } zone)
        {
            return GraphRefusal.Of(400, "TimeZoneNotSupportedException", "The time zone of the Prefer header is not supported.");
        }
        var link = $"{request.Scheme}://{request.Host}{request.Path}?$deltatoken={Guid.NewGuid():N}";
        return Answer.Json(tenant.Read(() =>
        {
            var now = tenant.Events.Where(one => one.Organiser == organiser && !one.Cancelled && FreeBusy.Touches(one.When, window)).ToList();
            var changed = now.Where(one => told.GetValueOrDefault(one.Id) != one.Version).Select(one => EventJson.Of(one, zone));
            var gone = told.Keys.Where(id => !now.Exists(one => one.Id == id)).Select(id => new JsonObject
            {
                ["id"] = id,
                ["@removed"] = new JsonObject { ["reason"] = "deleted" },
            });
            _rounds.Add((link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..], window, now.ToDictionary(one => one.Id, one => one.Version)));
            _rounds.RemoveRange(0, Math.Max(0, _rounds.Count - Remembered));
            return new JsonObject
            {
                ["@odata.context"] = Selection.Context(request, "Collection(event)"),
                ["value"] = new JsonArray([.. changed, .. gone]),
                ["@odata.deltaLink"] = link,
            };
        }));
    }
}
