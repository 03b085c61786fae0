using System.Text.Json.Nodes;
using NodaTime;

namespace CoreGroupBot.Sandbox.Tenant;

/// <summary>A meeting as its organiser's calendar holds it, with each attendee's answer.</summary>
internal sealed class CalendarEvent(string id, Person organiser, Instant created)
{
    public string Id { get; } = id;

    public Person Organiser { get; } = organiser;

    public Instant Created { get; } = created;

    public Instant Modified { get; set; } = created;

    public Interval When { get; set; }

    public List<Attendee> Attendees { get; set; } = [];

    public bool Cancelled { get; set; }

    /// <summary>Why the organiser called it off, as written in the cancellation.</summary>
    public string? CancellationComment { get; set; }

    public string? JoinUrl { get; set; }

    public int Version { get; set; } = 1;

    /// <summary>How often time or place were changed, a series was made of it, somebody was taken out or it was called off, since people
    /// were asked first: by it a calendar knows which of two mails is the later.</summary>
    public int Sequence { get; set; }

    /// <summary>Graph's name of the zone in which its times were sent.</summary>
    public string Zone { get; set; } = "UTC";

    /// <summary>The same in every calendar that it stands in.</summary>
    public string ICalUid => Opaque.Of("ical", Id);

    /// <summary>Everything else that the organiser's client sent, as it was sent.</summary>
    public JsonObject Properties { get; } = new(new JsonNodeOptions { PropertyNameCaseInsensitive = true });

    public string Subject => Properties["subject"].Text() ?? "";

    public string ShowAs => Properties["showAs"].Text() ?? "busy";

    public bool HidesAttendees => Properties["hideAttendees"].Flag() ?? false;

    public bool TakesProposals => Properties["allowNewTimeProposals"].Flag() ?? true;

    public bool AsksForResponses => Properties["responseRequested"].Flag() ?? true;

    public string Sensitivity => Properties["sensitivity"].Text() ?? "normal";

    public string Place => Properties["location"]?["displayName"].Text() ?? "";

    /// <summary>Null for none.</summary>
    public int? ReminderMinutes => Properties["isReminderOn"].Flag() == false ? null
        : Properties["reminderMinutesBeforeStart"] is JsonValue value && value.TryGetValue<int>(out var minutes) ? minutes : 15;

    public string Body => Properties["body"]?["content"].Text() ?? "";

    public bool IsHold => ShowAs == "tentative";

    /// <summary>It is a series.</summary>
    public bool Repeats => Properties["recurrence"] is JsonObject;

    /// <summary>Of a series by weeks; null for a single meeting.</summary>
    public int? WeeksBetween => Properties["recurrence"]?["pattern"]?["interval"] is JsonValue value && value.TryGetValue<int>(out var weeks) ? weeks : null;

    public Attendee? AttendeeOf(Person person) =>
        Attendees.Find(attendee => string.Equals(attendee.Mail, person.Mail, StringComparison.OrdinalIgnoreCase));
}

internal sealed record Attendee(string Mail, string Name, string Type)
{
    /// <summary>Graph's word: none, accepted, tentativelyAccepted or declined.</summary>
    public string Response { get; init; } = "none";

    public Instant? Answered { get; init; }

    public Interval? Proposed { get; init; }
}
