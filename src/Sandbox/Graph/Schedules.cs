using System.Text;
using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Tenant;
using NodaTime;

namespace CoreGroupBot.Sandbox.Graph;

/// <summary>Answers getSchedule.</summary>
internal sealed class Schedules(FreeBusy freeBusy)
{
    private const int MostSchedules = 20;
    private static readonly Duration LongestWindow = Duration.FromDays(62);

    public async Task<IResult> Get(string user, HttpRequest request)
    {
        if (Staff.Find(user) is null)
        {
            return GraphRefusal.NoUser(user);
        }
        var (body, _) = await Answer.ReadObject(request);
        if (body?["schedules"] is not JsonArray schedules)
        {
            return GraphRefusal.NotJson();
        }
        if (GraphTime.Preferred(request) is not { } zone)
        {
            return GraphRefusal.Of(
                400, "TimeZoneNotSupportedException", "The time zone of the Prefer header is not supported.");
        }
        if (schedules.Count > MostSchedules)
        {
            return GraphRefusal.Of(
                400, "ErrorInvalidParameter", $"At most {MostSchedules} schedules can be asked for at once.");
        }
        if (GraphTime.Read(body["startTime"]) is not { } start || GraphTime.Read(body["endTime"]) is not { } end || end <= start)
        {
            return GraphRefusal.Of(400, "ErrorInvalidParameter", "The time duration specified is invalid.");
        }
        if (end - start > LongestWindow)
        {
            return GraphRefusal.Of(400, "ErrorTimeIntervalTooBig", "The requested time duration exceeds 62 days.");
        }
        var minutes = body["availabilityViewInterval"] is JsonValue value && value.TryGetValue<int>(out var asked)
            ? asked
            : 30;
        if (minutes is < 5 or > 1440)
        {
            return GraphRefusal.Of(
                400, "ErrorInvalidMergedFreeBusyInterval", "The interval must be between 5 and 1440 minutes.");
        }
        var window = new Interval(start, end);
        return Answer.Json(new JsonObject
        {
            ["@odata.context"] = Selection.Context(request, "Collection(microsoft.graph.scheduleInformation)"),
            ["value"] = new JsonArray([.. schedules.Select(one => One(one.Text() ?? "", window, Duration.FromMinutes(minutes), zone))]),
        });
    }

    private JsonObject One(string address, Interval window, Duration step, string zone)
    {
        if (Staff.Find(address) is not { HasMailbox: true } person)
        {
            return new JsonObject
            {
                ["scheduleId"] = address,
                ["availabilityView"] = "",
                ["error"] = new JsonObject { ["message"] = "Unable to resolve e-mail address or mailbox.", ["responseCode"] = "5016" },
                ["scheduleItems"] = null,
                ["workingHours"] = null,
            };
        }
        var entries = freeBusy.Of(person, window);
        return new JsonObject
        {
            ["scheduleId"] = address,
            ["availabilityView"] = View(entries, window, step),
            // Status and times only: what an unshared calendar gives.
            ["scheduleItems"] = new JsonArray([.. entries.Select(entry => new JsonObject
            {
                ["status"] = entry.Status,
                ["start"] = GraphTime.Of(entry.When.Start, zone),
                ["end"] = GraphTime.Of(entry.When.End, zone),
            })]),
            ["workingHours"] = WorkingHours(),
        };
    }

    /// <summary>Everybody's here.</summary>
    public static JsonObject WorkingHours() => new()
    {
        ["daysOfWeek"] = new JsonArray("monday", "tuesday", "wednesday", "thursday", "friday"),
        ["startTime"] = "09:00:00.0000000",
        ["endTime"] = "17:00:00.0000000",
        ["timeZone"] = new JsonObject { ["name"] = "GMT Standard Time" },
    };

    private static string View(IReadOnlyList<(Interval When, string Status)> entries, Interval window, Duration step)
    {
        var view = new StringBuilder();
        for (var at = window.Start; at < window.End; at += step)
        {
            var slot = new Interval(at, at + step);
            var digit = entries.Where(entry => FreeBusy.Touches(
                entry.When, slot)).Select(entry => Digit(entry.Status)).DefaultIfEmpty('0').Max();
            view.Append(digit);
        }
        return view.ToString();
    }

    private static char Digit(string status) =>
        status switch { "tentative" => '1', "busy" => '2', "oof" => '3', _ => '0' };
}
