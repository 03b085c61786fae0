using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Sandbox;

/// <summary>Everything that a person sees or types is London time.</summary>
internal static class London
{
    private static readonly OffsetDateTimePattern WithOffset =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>");

    private static readonly LocalDateTimePattern[] Typed =
        [LocalDateTimePattern.ExtendedIso, LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm")];

    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/London"];

    public static LocalDate DateOf(Instant instant) => instant.InZone(Zone).Date;

    public static Instant At(LocalDateTime local) => local.InZoneLeniently(Zone).ToInstant();

    public static string Text(Instant instant) => WithOffset.Format(instant.InZone(Zone).ToOffsetDateTime());

    public static string Words(Instant instant) =>
        instant.InZone(Zone).ToString("dddd d MMMM uuuu, HH:mm", CultureInfo.GetCultureInfo("en-GB"));

    /// <summary>Reads <c>2026-06-01T08:30</c> (seconds allowed) as London time, or the same with an offset or
    /// Z.</summary>
    public static Instant? Read(string? text)
    {
        if (text is null)
        {
            return null;
        }
        var withOffset = OffsetDateTimePattern.Rfc3339.Parse(text);
        if (withOffset.Success)
        {
            return withOffset.Value.ToInstant();
        }
        foreach (var pattern in Typed)
        {
            var local = pattern.Parse(text);
            if (local.Success)
            {
                return At(local.Value);
            }
        }
        return null;
    }
}
