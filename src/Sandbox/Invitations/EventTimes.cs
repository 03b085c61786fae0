using System.Globalization;
using CoreGroupBot.Sandbox.Graph;
using CoreGroupBot.Sandbox.Tenant;
using NodaTime;

namespace CoreGroupBot.Sandbox.Invitations;

/// <summary>The times of an event as Exchange writes them: in the zone in which the event was asked for, which the file explains, or in
/// UTC.</summary>
internal static class EventTimes
{
    public static bool IsOfLondon(CalendarEvent meeting) => GraphTime.ZoneOf(meeting.Zone) == London.Zone;

    /// <summary>London's clocks go forward on the last Sunday of March and back on the last of October, each at 01:00 UTC. Exchange
    /// writes a rule that holds now as one since 1601.</summary>
    public static void AddZone(ContentLines lines) => lines
        .Add("BEGIN", "VTIMEZONE").Add("TZID", GraphTime.LondonName)
        .Add("BEGIN", "STANDARD").Add("DTSTART", "16010101T020000").Add("TZOFFSETFROM", "+0100").Add("TZOFFSETTO", "+0000")
        .Add("RRULE", "FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10").Add("END", "STANDARD")
        .Add("BEGIN", "DAYLIGHT").Add("DTSTART", "16010101T010000").Add("TZOFFSETFROM", "+0000").Add("TZOFFSETTO", "+0100")
        .Add("RRULE", "FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3").Add("END", "DAYLIGHT")
        .Add("END", "VTIMEZONE");

    public static void Add(ContentLines lines, CalendarEvent meeting)
    {
        Add(lines, "DTSTART", meeting.When.Start, IsOfLondon(meeting));
        Add(lines, "DTEND", meeting.When.End, IsOfLondon(meeting));
        if (meeting.WeeksBetween is { } weeks)
        {
            lines.Add("RRULE", string.Create(CultureInfo.InvariantCulture, $"FREQ=WEEKLY;INTERVAL={weeks};BYDAY={DayOf(meeting)}"));
        }
    }

    private static string DayOf(CalendarEvent meeting) => London.DateOf(meeting.When.Start).DayOfWeek.ToString()[..2].ToUpperInvariant();

    public static string Utc(Instant instant) => instant.ToString("uuuuMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static void Add(ContentLines lines, string name, Instant instant, bool isOfLondon) => _ = isOfLondon
        ? lines.Add($"{name};TZID={GraphTime.LondonName}", instant.InZone(London.Zone).ToString("uuuuMMdd'T'HHmmss", CultureInfo.InvariantCulture))
        : lines.Add(name, Utc(instant));
}
