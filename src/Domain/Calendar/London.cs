using NodaTime;
using NodaTime.TimeZones;

namespace CoreGroupBot.Domain.Calendar;

/// <summary>
/// The only place that makes dates out of instants. A UTC date is wrong for an hour of every summer night, and a
/// conference recorded in that hour would be counted from the day before.
/// </summary>
public static class London
{
    public static DateTimeZone Zone { get; } = TzdbDateTimeZoneSource.Default.ForId("Europe/London");

    public static LocalDate DateOf(Instant instant) => instant.InZone(Zone).Date;

    public static LocalDateTime TimeOf(Instant instant) => instant.InZone(Zone).LocalDateTime;

    /// <summary>
    /// A time that the clocks skip in March is moved on by the hour that they skip; a time that comes twice in October
    /// is the first of the two.
    /// </summary>
    public static Instant At(LocalDate date, LocalTime time) => Zone.AtLeniently(date + time).ToInstant();

    /// <summary>The first instant of the date: where the day before it stops being "in time".</summary>
    public static Instant StartOf(LocalDate date) => Zone.AtStartOfDay(date).ToInstant();
}
