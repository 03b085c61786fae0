using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Tenant;
using NodaTime;

namespace CoreGroupBot.Sandbox.Graph;

/// <summary>What a create or a change of an event asks for, checked before anything is touched.</summary>
internal sealed class EventDraft
{
    /// <summary>Shown by the server, or kept elsewhere; what a client sends for these is not kept as sent.</summary>
    private static readonly HashSet<string> KeptElsewhere = new(
        [
            "id", "type", "start", "end", "attendees", "organizer", "isCancelled", "onlineMeeting", "onlineMeetingProvider",
            "createdDateTime", "lastModifiedDateTime",
        ],
        StringComparer.OrdinalIgnoreCase);

    public Instant? Start { get; private init; }

    public Instant? End { get; private init; }

    /// <summary>Of the start; null where no start is sent.</summary>
    public string? Zone { get; private init; }

    public List<Attendee>? Attendees { get; private init; }

    public required JsonObject Properties { get; init; }

    /// <returns>The draft, or the sentence that says why Graph would refuse it.</returns>
    public static (EventDraft? Draft, string? Wrong) Read(JsonObject body)
    {
        var (start, end) = (GraphTime.Read(body["start"]), GraphTime.Read(body["end"]));
        if (start is null && body["start"] is not null || end is null && body["end"] is not null)
        {
            return (null, "The start or end is not a time, or its time zone is not supported.");
        }
        var properties = new JsonObject(new JsonNodeOptions { PropertyNameCaseInsensitive = true });
        foreach (var (name, value) in body)
        {
            if (!KeptElsewhere.Contains(name) && !name.StartsWith('@'))
            {
                properties[name] = value?.DeepClone();
            }
        }
        return (
            new EventDraft
            {
                Start = start,
                End = end,
                Zone = body["start"]?["timeZone"].Text(),
                Attendees = AttendeesOf(body),
                Properties = properties,
            },
            null);
    }

    private static List<Attendee>? AttendeesOf(JsonObject body) => body["attendees"] is not JsonArray list
        ? null
        : [.. list.Select(one => AttendeeOf(one?["emailAddress"]?["address"].Text() ?? "", one)).Where(one => one.Mail.Length > 0)];

    private static Attendee AttendeeOf(string mail, JsonNode? json) => new(
        mail, Staff.Find(mail)?.Name ?? json?["emailAddress"]?["name"].Text() ?? mail, json?["type"].Text() ?? "required");
}
