using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Invitations;
using CoreGroupBot.Sandbox.Tenant;
using NodaTime;

namespace CoreGroupBot.Sandbox.Graph;

/// <summary>What an organiser does to a meeting, and who hears of it. Every change is notified to
/// subscribers.</summary>
internal sealed class OrganisedEvents(TenantState tenant, IClock clock, ChangeNotifications notifications)
{
    /// <summary>The same organiser and transaction id give the same event, however often it is sent.</summary>
    public CalendarEvent Create(Person organiser, EventDraft draft)
    {
        var transaction = draft.Properties["transactionId"].Text();
        var (meeting, isNew) = tenant.Change(() =>
        {
            if (transaction is not null && tenant.Events.Find(one => one.Organiser == organiser && !one.Cancelled
                && one.Properties["transactionId"].Text() == transaction) is { } known)
            {
                return (known, false);
            }
            var id = "AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A" + Opaque.Of(
                organiser.Id, transaction ?? Guid.NewGuid().ToString());
            var made = new CalendarEvent(id, organiser, clock.GetCurrentInstant())
            {
                When = new Interval(draft.Start!.Value, draft.End!.Value),
                Attendees = draft.Attendees ?? [],
                Zone = draft.Zone ?? "UTC",
            };
            Keep(made, draft.Properties);
            tenant.Events.Add(made);
            AskRooms(made);
            Tell(made, made.Attendees);
            return (made, true);
        });
        if (isNew)
        {
            notifications.Raise("created", meeting);
        }
        return meeting;
    }

    /// <summary>A new time sets every answer back; new attendees alone are told alone; anything else is told to
    /// all.</summary>
    public void Change(CalendarEvent meeting, EventDraft draft)
    {
        tenant.Change(() =>
        {
            var known = meeting.Attendees;
            var when = new Interval(draft.Start ?? meeting.When.Start, draft.End ?? meeting.When.End);
            var (place, repeats, moved, reworded) = (
                meeting.Place, meeting.Repeats, when != meeting.When, draft.Properties.Any(pair => IsNews(meeting, pair.Key, pair.Value)));
            if (draft.Attendees is { } wanted)
            {
                meeting.Attendees = [.. wanted.Select(one => known.Find(old => Same(old, one)) ?? one)];
            }
            if (moved)
            {
                meeting.When = when;
                meeting.Attendees = [.. meeting.Attendees.Select(one => new Attendee(one.Mail, one.Name, one.Type))];
            }
            meeting.Zone = draft.Zone ?? meeting.Zone;
            Keep(meeting, draft.Properties);
            AskRooms(meeting);
            Touch(meeting);
            var gone = known.Where(old => !meeting.Attendees.Exists(one => Same(old, one))).ToList();
            meeting.Sequence += moved || meeting.Place != place || meeting.Repeats != repeats || gone.Count > 0 ? 1 : 0;
            Tell(meeting, meeting.Attendees.Where(one => moved || reworded || !known.Exists(old => Same(old, one))));
            TellCancelled(meeting, gone, "");
            return meeting;
        });
        notifications.Raise("updated", meeting);
    }

    /// <summary>The organiser's copy goes; each attendee keeps one that is marked as cancelled.</summary>
    public void Cancel(CalendarEvent meeting, string comment)
    {
        tenant.Change(() =>
        {
            meeting.Cancelled = true;
            meeting.CancellationComment = comment;
            Touch(meeting);
            meeting.Sequence++;
            TellCancelled(meeting, meeting.Attendees, comment);
            return meeting;
        });
        notifications.Raise("deleted", meeting);
    }

    /// <summary>A room takes what comes first, and turns down what would overlap with it.</summary>
    private void AskRooms(CalendarEvent meeting) => meeting.Attendees =
    [
        .. meeting.Attendees.Select(one => one.Response is "none" && Staff.FindRoom(one.Mail) is { } room
            ? one with { Response = IsTaken(room, meeting) ? "declined" : "accepted", Answered = clock.GetCurrentInstant() }
            : one),
    ];

    private bool IsTaken(Person room, CalendarEvent meeting) => tenant.Events.Exists(other => other != meeting && !other.Cancelled
        && other.AttendeeOf(room)?.Response is "accepted" && FreeBusy.Touches(other.When, meeting.When));

    private void Touch(CalendarEvent meeting)
    {
        meeting.Modified = clock.GetCurrentInstant();
        meeting.Version++;
    }

    private static void Keep(CalendarEvent meeting, JsonObject properties)
    {
        foreach (var (name, value) in properties)
        {
            // Once made, an event keeps its transaction id and does not turn into an online meeting or back.
            if (meeting.Version == 1 || name is not ("transactionId" or "isOnlineMeeting"))
            {
                meeting.Properties[name] = value?.DeepClone();
            }
        }
        if (meeting.Properties["isOnlineMeeting"].Flag() == true)
        {
            meeting.JoinUrl ??= $"https://teams.microsoft.com/l/meetup-join/19%3ameeting_{Opaque.Of("join", meeting.Id)}%40thread.v2/0";
        }
    }

    private static bool IsNews(CalendarEvent meeting, string name, JsonNode? value) =>
        name is not ("categories" or "singleValueExtendedProperties")
            && !JsonNode.DeepEquals(meeting.Properties[name], value);

    private static bool Same(Attendee one, Attendee other) =>
        string.Equals(one.Mail, other.Mail, StringComparison.OrdinalIgnoreCase);

    private void Tell(CalendarEvent meeting, IEnumerable<Attendee> attendees) =>
        Deliver(meeting.IsHold ? "hold" : "invitation", meeting, attendees, meeting.Body);

    private void TellCancelled(CalendarEvent meeting, IEnumerable<Attendee> attendees, string comment) =>
        Deliver("cancellation", meeting, attendees, comment);

    private void Deliver(string kind, CalendarEvent meeting, IEnumerable<Attendee> attendees, string body)
    {
        foreach (var attendee in attendees.Where(one => Staff.FindRoom(one.Mail) is null))
        {
            var text = $"{meeting.Subject}\n{London.Words(meeting.When.Start)} to {London.Words(meeting.When.End)}\n{Html.ToText(body)}";
            tenant.Deliveries.Add(
                kind, attendee.Name, Staff.Find(attendee.Mail)?.Id ?? attendee.Mail, meeting.Subject, text,
                meeting.Id + meeting.When + meeting.ShowAs + text);
            if (Staff.Find(attendee.Mail) is { HasMailbox: false } elsewhere)
            {
                tenant.Mail.Add(Mailed(kind is "cancellation", meeting, attendee, elsewhere, body));
            }
        }
    }

    /// <summary>Whoever has a mailbox here finds the meeting in it; everybody else gets a mail, with an .ics for their own calendar.</summary>
    private Mail Mailed(bool isCancellation, CalendarEvent meeting, Attendee attendee, Person to, string body)
    {
        var now = clock.GetCurrentInstant();
        return new(
            Guid.NewGuid().ToString("N"), to, meeting.Organiser.Name, isCancellation ? $"Cancelled: {meeting.Subject}" : meeting.Subject, now, body, [])
        {
            Invitation = isCancellation ? Invitation.Cancellation(meeting, attendee, body, now) : Invitation.Request(meeting, attendee, now),
        };
    }
}
