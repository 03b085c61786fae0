using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace CoreGroupBot.Sandbox.Graph;

/// <summary>Graph's pair of local time and zone name, in IANA or Windows spelling.</summary>
internal static class GraphTime
{
    private static readonly LocalDateTimePattern Written = LocalDateTimePattern.CreateWithInvariantCulture(
        "uuuu-MM-dd'T'HH:mm:ss'.'fffffff");

    /// <summary>By this name Windows knows the zone of London, in which everybody's Outlook here is set.</summary>
    public const string LondonName = "GMT Standard Time";

    public static JsonObject Of(Instant instant, string zoneName) => new()
    {
        ["dateTime"] = Written.Format(instant.InZone(ZoneOf(zoneName) ?? DateTimeZone.Utc).LocalDateTime),
        ["timeZone"] = zoneName,
    };

    public static string Utc(Instant instant) =>
        instant.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Null when it is not there, or not a time that Graph would take.</summary>
    public static Instant? Read(JsonNode? pair)
    {
        if (pair?["dateTime"].Text() is not { } text)
        {
            return null;
        }
        return Parse(text, ZoneOf(pair["timeZone"].Text() ?? "UTC"));
    }

    /// <summary>A time in a query or a plain property: with Z or an offset, otherwise UTC.</summary>
    public static Instant? Parse(string? text) => Parse(text, DateTimeZone.Utc);

    public static DateTimeZone? ZoneOf(string name)
    {
        if (name is "UTC" or "Etc/UTC" or "Etc/GMT" or "tzone://Microsoft/Utc")
        {
            return DateTimeZone.Utc;
        }
        var windows = TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping;
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(windows.TryGetValue(name, out var iana) ? iana : name);
    }

    /// <summary>The zone that <c>Prefer: outlook.timezone="…"</c> asks for; UTC without it, null for a zone that nobody
    /// knows.</summary>
    public static string? Preferred(HttpRequest request)
    {
        const string key = "outlook.timezone=";
        var wish = request.Headers["Prefer"].SelectMany(value => (value ?? "").Split(',')).Select(part => part.Trim())
            .FirstOrDefault(part => part.StartsWith(key, StringComparison.OrdinalIgnoreCase));
        var zone = wish is null ? "UTC" : wish[key.Length..].Trim('"');
        return ZoneOf(zone) is null ? null : zone;
    }

    private static Instant? Parse(string? text, DateTimeZone? zone)
    {
        if (text is null || zone is null)
        {
            return null;
        }
        var withOffset = OffsetDateTimePattern.ExtendedIso.Parse(text);
        if (withOffset.Success)
        {
            return withOffset.Value.ToInstant();
        }
        var local = LocalDateTimePattern.ExtendedIso.Parse(text);
        return local.Success ? local.Value.InZoneLeniently(zone).ToInstant() : null;
    }
}
