using CoreGroupBot.Domain.Meetings;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Settings <c>Booking:*</c>. Hours and days are London's.</summary>
public sealed class BookingOptions
{
    public const string Section = "Booking";

    /// <summary>How long a core group is booked for.</summary>
    public int Minutes { get; set; } = 60;

    /// <summary>How many times are offered in a hold: the one that is held, and what else is possible.</summary>
    public int Choices { get; set; } = 3;

    /// <summary>Roles or agencies, as the register has them, without which a core group does not count where the group has
    /// them.</summary>
    public IList<string> MustAttend { get; } = [];

    /// <summary>Roles or agencies that travel to core groups.</summary>
    public IList<string> Travellers { get; } = [];

    /// <summary>Minutes that they are given to and from whatever else they have.</summary>
    public int TravelMinutes { get; set; }

    /// <summary>Agencies that are away in the school holidays.</summary>
    public IList<string> Schools { get; } = [];

    /// <summary>First and last day: <c>2026-12-21/2027-01-01</c>.</summary>
    public IList<string> SchoolHolidays { get; } = [];

    /// <summary>Where the case asks for a time that suits the family, times in these hours come first.</summary>
    public string FamilyHours { get; set; } = "09:30/14:30";

    /// <summary>Working days that it takes to provide for what a family needs.</summary>
    public IDictionary<string, int> LeadDays { get; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>How many minutes before a core group Outlook reminds of it; 0 for not at all.</summary>
    public int ReminderMinutes { get; set; } = 60;

    /// <summary>Addresses of rooms, the best first.</summary>
    public IList<string> Rooms { get; } = [];

    internal BookingTerms Terms => new()
    {
        Minutes = Minutes,
        Best = Choices,
        MustAttend = [.. MustAttend],
        Travellers = [.. Travellers],
        TravelMinutes = TravelMinutes,
        Schools = [.. Schools],
        SchoolHolidays = [.. SchoolHolidays.Select(days => Days(days)!)],
        FamilyHours = Hours(FamilyHours)!.Value,
        LeadDays = new Dictionary<string, int>(LeadDays, StringComparer.Ordinal),
        Rooms = [.. Rooms],
    };

    /// <returns>Null when it is no first and last day.</returns>
    internal static DateInterval? Days(string text) =>
        text.Split('/') is [var first, var last]
        && LocalDatePattern.Iso.Parse(first) is { Success: true, Value: var from }
        && LocalDatePattern.Iso.Parse(last) is { Success: true, Value: var until } && from <= until
            ? new DateInterval(from, until)
            : null;

    /// <returns>Null when it is no beginning and end.</returns>
    internal static (LocalTime From, LocalTime Until)? Hours(string text) =>
        text.Split('/') is [var first, var last] && Time(first) is { } from && Time(last) is { } until && from < until
            ? (from, until)
            : null;

    private static LocalTime? Time(string text) =>
        LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text) is { Success: true } time ? time.Value : null;
}
