using CoreGroupBot.Sandbox.Tenant;
using NodaTime;

namespace CoreGroupBot.Sandbox.Graph;

/// <summary>An attendee's answer, given with Outlook's own buttons. It changes the organiser's copy and is notified to
/// subscribers.</summary>
internal sealed class Attendance(TenantState tenant, IClock clock, ChangeNotifications notifications)
{
    /// <returns>What is wrong with the answer, or null when it was taken.</returns>
    public string? Answer(Person person, string eventId, string response, Interval? proposed)
    {
        if (response is not ("accepted" or "tentativelyAccepted" or "declined"))
        {
            return "Answer with accepted, tentativelyAccepted or declined.";
        }
        if (proposed is not null && response == "accepted")
        {
            return "A new time goes with tentativelyAccepted or declined.";
        }
        CalendarEvent? answered = null;
        var wrong = tenant.Change(() =>
        {
            if (tenant.Events.Find(one => one.Id == eventId) is not { } meeting || meeting.AttendeeOf(person) is not { } attendee)
            {
                return "This event is not in this person's calendar: fetch the state again.";
            }
            if (meeting.Cancelled)
            {
                return "The organiser has cancelled this meeting.";
            }
            if (proposed is not null && !meeting.TakesProposals)
            {
                return "The organiser does not take proposals for this meeting.";
            }
            var now = clock.GetCurrentInstant();
            meeting.Attendees = [.. meeting.Attendees.Select(one =>
                one == attendee ? one with { Response = response, Answered = now, Proposed = proposed } : one)];
            meeting.Modified = now;
            meeting.Version++;
            answered = meeting;
            return null;
        });
        if (answered is not null)
        {
            // Outlook notifies one answer more than once; so does this, so that nobody relies on the contrary.
            notifications.Raise("updated", answered);
            notifications.Raise("updated", answered);
        }
        return wrong;
    }
}
