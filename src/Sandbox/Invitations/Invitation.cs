using System.Globalization;
using CoreGroupBot.Sandbox.Graph;
using CoreGroupBot.Sandbox.Tenant;
using NodaTime;

namespace CoreGroupBot.Sandbox.Invitations;

/// <summary>The .ics that Exchange sends with its mail to an attendee whose mailbox is not in the tenant (RFC 5545 and 5546). It is made
/// of the event as it stands at that moment, and of nothing else.</summary>
/// <param name="Method">REQUEST or CANCEL.</param>
internal sealed record Invitation(string Method, string Text)
{
    public string ContentType => $"text/calendar; charset=utf-8; method={Method}";

    /// <summary>Says nothing of the case, for it stays in a folder of downloads.</summary>
    public string FileName => Method == "CANCEL" ? "core-group-cancellation.ics" : "core-group-invitation.ics";

    public static Invitation Request(CalendarEvent meeting, Attendee to, Instant now) => new("REQUEST", Written("REQUEST", meeting, now, lines =>
    {
        foreach (var attendee in meeting.HidesAttendees ? [to] : meeting.Attendees)
        {
            AddAttendee(lines, meeting, attendee);
        }
        lines.AddText("DESCRIPTION", Description(meeting)).Add("STATUS", meeting.IsHold ? "TENTATIVE" : "CONFIRMED")
            .Add("TRANSP", meeting.ShowAs == "free" ? "TRANSPARENT" : "OPAQUE")
            .Add("X-MICROSOFT-CDO-BUSYSTATUS", "TENTATIVE").Add("X-MICROSOFT-CDO-INTENDEDSTATUS", meeting.ShowAs.ToUpperInvariant())
            .Add("X-MICROSOFT-DISALLOW-COUNTER", meeting.TakesProposals ? "FALSE" : "TRUE");
        if (meeting.ReminderMinutes is { } minutes)
        {
            lines.Add("BEGIN", "VALARM").Add("ACTION", "DISPLAY").Add("DESCRIPTION", "REMINDER")
                .Add("TRIGGER;RELATED=START", string.Create(CultureInfo.InvariantCulture, $"-PT{minutes}M")).Add("END", "VALARM");
        }
    }));

    /// <summary>Of the whole meeting, or for somebody who is asked no more: then the meeting itself is not called cancelled (RFC 5546,
    /// 3.2.5).</summary>
    public static Invitation Cancellation(CalendarEvent meeting, Attendee to, string comment, Instant now) => new("CANCEL", Written("CANCEL", meeting, now, lines =>
    {
        AddAttendee(lines, meeting, to);
        lines.AddText("DESCRIPTION", Html.ToText(comment)).Add("TRANSP", "TRANSPARENT");
        if (meeting.Cancelled)
        {
            lines.Add("STATUS", "CANCELLED");
        }
    }));

    private static string Written(string method, CalendarEvent meeting, Instant now, Action<ContentLines> addRest)
    {
        var lines = new ContentLines().Add("BEGIN", "VCALENDAR").Add("PRODID", "-//CoreGroupBot//Sandbox//EN").Add("VERSION", "2.0").Add("METHOD", method);
        if (EventTimes.IsOfLondon(meeting))
        {
            EventTimes.AddZone(lines);
        }
        lines.Add("BEGIN", "VEVENT").Add("UID", meeting.ICalUid)
            .Add("SEQUENCE", meeting.Sequence.ToString(CultureInfo.InvariantCulture)).Add("DTSTAMP", EventTimes.Utc(now))
            .Add($"ORGANIZER;CN={ContentLines.Quoted(meeting.Organiser.Name)}", $"mailto:{meeting.Organiser.Mail}")
            .AddText("SUMMARY", meeting.Subject).Add("CLASS", Class(meeting.Sensitivity));
        EventTimes.Add(lines, meeting);
        if (meeting.Place.Length > 0)
        {
            lines.AddText("LOCATION", meeting.Place);
        }
        addRest(lines);
        return lines.Add("END", "VEVENT").Add("END", "VCALENDAR").ToString();
    }

    /// <summary>Exchange knows the name of whoever has an account, and of others the address alone.</summary>
    private static void AddAttendee(ContentLines lines, CalendarEvent meeting, Attendee attendee)
    {
        var name = Staff.Find(attendee.Mail) is { HasAccount: true } known ? known.Name : attendee.Mail;
        var role = attendee.Type switch
        {
            "resource" => "CUTYPE=RESOURCE;ROLE=NON-PARTICIPANT",
            "optional" => "ROLE=OPT-PARTICIPANT",
            _ => "ROLE=REQ-PARTICIPANT",
        };
        var answer = attendee.Response switch
        {
            "accepted" => "ACCEPTED",
            "tentativelyAccepted" => "TENTATIVE",
            "declined" => "DECLINED",
            _ => "NEEDS-ACTION",
        };
        var wanted = meeting.AsksForResponses ? "TRUE" : "FALSE";
        lines.Add($"ATTENDEE;{role};PARTSTAT={answer};RSVP={wanted};CN={ContentLines.Quoted(name)}", $"mailto:{attendee.Mail}");
    }

    /// <summary>Exchange sets the way into an online meeting under the text.</summary>
    private static string Description(CalendarEvent meeting) => Html.ToText(meeting.Body)
        + (meeting.JoinUrl is { } url ? $"\n\n{new string('_', 40)}\nMicrosoft Teams meeting\nJoin: {url}\n{new string('_', 40)}" : "");

    private static string Class(string sensitivity) => sensitivity switch
    {
        "private" or "personal" => "PRIVATE",
        "confidential" => "CONFIDENTIAL",
        _ => "PUBLIC",
    };
}
