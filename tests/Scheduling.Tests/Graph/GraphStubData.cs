using System.Globalization;
using System.Text.Json.Nodes;
using CoreGroupBot.Domain.Calendar;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Scheduling.Tests.Graph;

/// <summary>What the stand-in Graph holds: people, their time, the organiser's events and the subscriptions.</summary>
public sealed class GraphStubData
{
    private readonly Dictionary<string, List<JsonNode>> busy = new(StringComparer.OrdinalIgnoreCase);
    private int ids;

    /// <summary>By id and by sign-in name.</summary>
    public Dictionary<string, (string Id, string Mail)> Users { get; } = new(StringComparer.OrdinalIgnoreCase);

    public HashSet<string> Unreadable { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Other people's mailboxes that the service can read.</summary>
    public HashSet<string> Open { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>By address: so many days are too many for a mailbox with as many entries as this one.</summary>
    public Dictionary<string, int> Crowded { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, JsonObject> WorkingHours { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Settings of mailboxes, as Graph gives them.</summary>
    public Dictionary<string, JsonObject> Mailboxes { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, JsonObject> Events { get; } = [];

    /// <summary>Transaction ids in the order in which their events were made.</summary>
    public List<string?> Made { get; } = [];

    public Dictionary<string, JsonObject> Subscriptions { get; } = [];

    /// <summary>Mailboxes asked for in each getSchedule.</summary>
    public List<int> Pages { get; } = [];

    /// <summary>What calendarView/delta says.</summary>
    public GraphStubChanges Changes { get; } = new();

    /// <summary>Whether the organiser's calendar makes Teams meetings; where not, the wish is ignored without a word.</summary>
    public bool AllowsTeams { get; set; } = true;

    public JsonObject Event => Events.Values.Last();

    public static JsonObject Error(string code) =>
        new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = code } };

    public string Person(string mail)
    {
        var id = $"00000000-0000-0000-0000-{Users.Count + 1:000000000000}";
        Users[id] = Users[mail] = (id, mail);
        return id;
    }

    public void Forget(string mail)
    {
        foreach (var key in Users.Where(user => user.Value.Mail == mail).Select(user => user.Key).ToList())
        {
            Users.Remove(key);
        }
    }

    /// <summary>In Europe/London.</summary>
    public void Busy(string mail, LocalDateTime start, LocalDateTime end, string status = "busy")
    {
        busy.TryAdd(mail, []);
        busy[mail].Add(new JsonObject { ["status"] = status, ["start"] = Time(start), ["end"] = Time(end) });
    }

    public void Reply(string @event, string mail, string response, Instant at, LocalDateTime? proposed = null)
    {
        var attendee = Events[@event]["attendees"]!.AsArray().Single(one => (string)one!["emailAddress"]!["address"]! == mail)!;
        attendee["status"] = new JsonObject
        {
            ["response"] = response,
            ["time"] = at.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        };
        Changes.Note(Events[@event]);
        attendee.AsObject().Remove("proposedNewTime");
        if (proposed is { } start)
        {
            attendee["proposedNewTime"] = new JsonObject { ["start"] = Time(start), ["end"] = Time(start.PlusHours(1)) };
        }
    }

    /// <summary>Somebody changes the event in Outlook, by the organiser's calendar.</summary>
    public void Edit(string @event, Action<JsonObject> change)
    {
        change(Events[@event]);
        Changes.Note(Events[@event]);
    }

    /// <summary>As Outlook does it: with another time everybody is asked anew.</summary>
    public void Move(string @event, LocalDateTime start, LocalDateTime end) => Edit(@event, one =>
    {
        (one["start"], one["end"]) = (Time(start), Time(end));
        AskAnew(one);
    });

    public void Invite(string @event, string mail) => Edit(@event, one => one["attendees"]!.AsArray().Add(new JsonObject
    {
        ["type"] = "required",
        ["emailAddress"] = new JsonObject { ["address"] = mail },
    }));

    public void TakeOut(string @event, string mail) => Edit(@event, one => one["attendees"]!.AsArray().Remove(
        one["attendees"]!.AsArray().Single(each => (string)each!["emailAddress"]!["address"]! == mail)));

    public void Delete(string @event)
    {
        Changes.NoteRemoved(@event);
        Events.Remove(@event);
    }

    public (int Status, JsonObject? Body)? Answer(string method, string[] path, IQueryCollection query, JsonObject? body) =>
        (method, path) switch
        {
            ("GET", ["users"]) => (200, new JsonObject { ["value"] = new JsonArray(ByMail(query["$filter"]!)) }),
            ("GET", ["users", var user, "mailboxSettings"]) => Mailboxes.TryGetValue(user, out var settings)
                ? (200, settings.DeepClone().AsObject())
                : (403, Error("ErrorAccessDenied")),
            ("GET", ["users", var user]) => Users.TryGetValue(user, out var known) ? (200, Shown(known)) : Missing,
            (_, ["users", GraphStub.Organiser, .. var rest]) => OfOrganiser(method, rest, query, body),
            ("GET", ["users", var other, "calendarView"]) => Open.Contains(other)
                ? (200, new JsonObject { ["value"] = new JsonArray() })
                : (403, Error("ErrorAccessDenied")),
            (_, ["subscriptions", .. var rest]) => OfSubscriptions(method, rest, body),
            _ => null,
        };

    private static (int, JsonObject?) Missing => (404, Error("ErrorItemNotFound"));

    private (int, JsonObject?)? OfOrganiser(string method, string[] path, IQueryCollection query, JsonObject? body) => (method, path) switch
    {
        ("POST", ["calendar", "getSchedule"]) => Schedules(body!),
        ("POST", ["events"]) => (201, Create(body!)),
        ("GET", ["calendarView"]) =>
            (200, new JsonObject { ["value"] = new JsonArray([.. Events.Values.Select(one => one.DeepClone())]) }),
        ("GET", ["calendarView", "delta()"]) => Changes.Answer(query, Events.Values),
        (_, ["events", var id, ..]) when !Events.ContainsKey(id) => Missing,
        ("GET", ["events", var id]) => (200, Events[id].DeepClone().AsObject()),
        ("PATCH", ["events", var id]) => (200, Change(Events[id], body!)),
        ("POST", ["events", var id, "cancel"]) => Cancelled(id),
        _ => null,
    };

    private (int, JsonObject?) Cancelled(string id)
    {
        Delete(id);
        return (202, null);
    }

    private (int, JsonObject?)? OfSubscriptions(string method, string[] path, JsonObject? body) => (method, path) switch
    {
        ("GET", []) => (200, new JsonObject { ["value"] = new JsonArray([.. Subscriptions.Values.Select(one => one.DeepClone())]) }),
        ("POST", []) when Subscriptions.Count > 0 => (409, Error("ExtensionError")),
        ("POST", []) => (201, Subscribe(body!)),
        (_, [var id]) when !Subscriptions.ContainsKey(id) => Missing,
        ("GET", [var id]) => (200, Subscriptions[id].DeepClone().AsObject()),
        ("PATCH", [var id]) => (200, Merge(Subscriptions[id], body!)),
        ("DELETE", [var id]) => Subscriptions.Remove(id) ? (204, null) : Missing,
        _ => null,
    };

    private JsonObject Subscribe(JsonObject body)
    {
        body["id"] = $"subscription-{++ids}";
        Subscriptions[(string)body["id"]!] = body.DeepClone().AsObject();
        return body;
    }

    /// <summary>The same transaction id is the same event, as in Graph.</summary>
    private JsonObject Create(JsonObject body)
    {
        var known = Events.Values.FirstOrDefault(one => (string?)one["transactionId"] == (string?)body["transactionId"]);
        if (known is null)
        {
            body["id"] = $"event-{++ids}";
            if (!AllowsTeams)
            {
                body["isOnlineMeeting"] = false;
            }
            else if ((bool?)body["isOnlineMeeting"] is true)
            {
                body["onlineMeeting"] = new JsonObject { ["joinUrl"] = $"https://teams.example/join/{body["id"]}" };
            }

            Events[(string)body["id"]!] = known = body;
            Changes.Note(known);
            Made.Add((string?)known["transactionId"]);
        }

        return known.DeepClone().AsObject();
    }

    private static void AskAnew(JsonObject @event)
    {
        foreach (var attendee in @event["attendees"]!.AsArray())
        {
            attendee!.AsObject().Remove("status");
            attendee.AsObject().Remove("proposedNewTime");
        }
    }

    private JsonObject Change(JsonObject @event, JsonObject body)
    {
        Changes.Note(@event);
        if (body.ContainsKey("start"))
        {
            AskAnew(@event);
        }

        var replies = @event["attendees"]!.AsArray().Where(one => one!["status"] is not null)
            .ToDictionary(one => (string)one!["emailAddress"]!["address"]!, one => one!["status"]!.DeepClone());
        Merge(@event, body);
        foreach (var attendee in @event["attendees"]!.AsArray())
        {
            if (replies.TryGetValue((string)attendee!["emailAddress"]!["address"]!, out var status))
            {
                attendee["status"] = status;
            }
        }

        return @event.DeepClone().AsObject();
    }

    private static JsonObject Merge(JsonObject into, JsonObject body)
    {
        foreach (var (name, value) in body)
        {
            into[name] = value?.DeepClone();
        }

        return into.DeepClone().AsObject();
    }

    private (int, JsonObject?) Schedules(JsonObject body)
    {
        var asked = body["schedules"]!.AsArray().Select(one => (string)one!).ToList();
        Pages.Add(asked.Count);
        var (start, end) = (ReadUtc(body["startTime"]!), ReadUtc(body["endTime"]!));
        return asked.Count > 20 || (end - start).Days > 62
            ? (400, Error("ErrorInvalidParameter"))
            : (200, new JsonObject { ["value"] = new JsonArray([.. asked.Select(mail => (JsonNode)Schedule(mail, start, end, (int?)body["availabilityViewInterval"] ?? 30))]) });
    }

    private JsonObject Schedule(string mail, Instant start, Instant end, int step) =>
        Unreadable.Contains(mail) ? Refused(mail, "5016")
        : Crowded.TryGetValue(mail, out var days) && end - start >= Duration.FromDays(days) ? Refused(mail, "5006")
        : new JsonObject
        {
            ["scheduleId"] = mail,
            ["availabilityView"] = View(busy.GetValueOrDefault(mail, []), start, end, step),
            ["scheduleItems"] = new JsonArray([.. busy.GetValueOrDefault(mail, []).Select(one => one.DeepClone())]),
            ["workingHours"] = WorkingHours.GetValueOrDefault(mail)?.DeepClone(),
        };

    private static JsonObject Refused(string mail, string code) => new()
    {
        ["scheduleId"] = mail,
        ["availabilityView"] = "",
        ["error"] = new JsonObject { ["message"] = "No mailbox", ["responseCode"] = code },
        ["scheduleItems"] = null,
        ["workingHours"] = null,
    };

    /// <summary>A digit for each so many minutes, as Graph merges them: the worst of what touches it.</summary>
    private static string View(List<JsonNode> entries, Instant start, Instant end, int step)
    {
        var digits = Enumerable.Repeat('0', (int)(end - start).TotalMinutes / step).ToArray();
        foreach (var entry in entries)
        {
            var digit = (string)entry["status"]! switch { "tentative" => '1', "busy" => '2', "oof" => '3', _ => '0' };
            var (from, until) = ((ReadUtc(entry["start"]!) - start).TotalMinutes, (ReadUtc(entry["end"]!) - start).TotalMinutes);
            for (var at = Math.Max(0, (int)Math.Floor(from / step)); at < Math.Min(digits.Length, (int)Math.Ceiling(until / step)); at++)
            {
                digits[at] = digits[at] > digit ? digits[at] : digit;
            }
        }

        return new string(digits);
    }

    private JsonNode?[] ByMail(string filter) =>
        [.. Users.Values.Distinct().Where(user => filter == $"mail eq '{user.Mail}'").Select(Shown)];

    private static JsonObject Shown((string Id, string Mail) user) => new() { ["id"] = user.Id, ["mail"] = user.Mail };

    private static JsonObject Time(LocalDateTime london) => new()
    {
        ["dateTime"] = London.At(london.Date, london.TimeOfDay).ToString("uuuu-MM-dd'T'HH:mm:ss'.0000000'", CultureInfo.InvariantCulture),
        ["timeZone"] = "UTC",
    };

    private static Instant ReadUtc(JsonNode time) =>
        LocalDateTimePattern.ExtendedIso.Parse((string)time["dateTime"]!).Value.InUtc().ToInstant();
}
