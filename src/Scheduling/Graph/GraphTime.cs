using CoreGroupBot.Domain.Calendar;
using Microsoft.Graph.Models;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace CoreGroupBot.Scheduling.Graph;

/// <summary>Graph's pairs of local time and zone name. The service asks for UTC. What it writes into an event is in London's own time: so
/// it reads in the mail of whoever has no mailbox here, and so a series that somebody makes of it keeps its hour when the clocks
/// change.</summary>
internal static class GraphTime
{
    private static readonly LocalDateTimePattern Written =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");

    /// <summary>By this name Exchange knows the zone of London, summer time included.</summary>
    private const string LondonName = "GMT Standard Time";

    public static DateTimeTimeZone OfEvent(LocalDateTime london) => new() { DateTime = Written.Format(london), TimeZone = LondonName };

    public static DateTimeTimeZone Utc(LocalDateTime london) => Utc(London.At(london.Date, london.TimeOfDay));

    public static DateTimeTimeZone Utc(Instant instant) =>
        new() { DateTime = Written.Format(instant.InUtc().LocalDateTime), TimeZone = "UTC" };

    /// <summary>The same time in Europe/London; null when it is no time, or in a zone that nobody knows.</summary>
    public static LocalDateTime? InLondon(DateTimeTimeZone? pair) =>
        pair?.DateTime is { } text
        && LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true } local
        && ZoneNamed(pair.TimeZone ?? "UTC") is { } zone
            ? London.TimeOf(local.Value.InZoneLeniently(zone).ToInstant())
            : null;

    /// <summary>By Windows or IANA name.</summary>
    public static DateTimeZone? ZoneNamed(string name) => name is "UTC"
        ? DateTimeZone.Utc
        : DateTimeZoneProviders.Tzdb.GetZoneOrNull(
            TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(name, out var iana) ? iana : name);
}
