using CoreGroupBot.Sandbox.Tenant;
using NodaTime;

namespace CoreGroupBot.Sandbox.Graph;

/// <summary>When a person is not free: the diary, and the meetings they organise or are invited to.</summary>
internal sealed class FreeBusy(TenantState tenant)
{
    /// <summary>In order of time; only what touches the window. The caller does not hold the tenant's lock.</summary>
    public IReadOnlyList<(Interval When, string Status)> Of(Person person, Interval window)
    {
        var diary = Diary.Between(person, London.DateOf(window.Start), London.DateOf(window.End))
            .Select(appointment => (appointment.When, Status: "busy"));
        var meetings = tenant.Read(() => tenant.Events
            .Where(meeting => !meeting.Cancelled && Touches(meeting.When, window))
            .Select(meeting => (meeting.When, Status: StatusFor(person, meeting)))
            .Where(entry => entry.Status != "free")
            .ToList());
        return [.. diary.Where(
            entry => Touches(entry.When, window)).Concat(meetings).OrderBy(entry => entry.When.Start)];
    }

    public static bool Touches(Interval one, Interval other) => one.Start < other.End && one.End > other.Start;

    private static string StatusFor(Person person, CalendarEvent meeting)
    {
        if (meeting.Organiser == person)
        {
            return meeting.ShowAs;
        }
        return meeting.AttendeeOf(person)?.Response switch
        {
            null or "declined" => "free",
            "accepted" => meeting.ShowAs,
            _ => "tentative",
        };
    }
}
