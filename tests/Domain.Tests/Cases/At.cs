using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Domain.Tests.Cases;

/// <summary>Dates and London times as a reader writes them.</summary>
public static class At
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <param name="iso">2026-06-15</param>
    public static LocalDate Date(string iso) => LocalDatePattern.Iso.Parse(iso).GetValueOrThrow();

    /// <param name="text">2026-06-15 09:00</param>
    public static LocalDateTime Local(string text) => Minutes.Parse(text).GetValueOrThrow();

    /// <summary>The instant at which London's clocks show that.</summary>
    public static Instant London(string text) => Domain.Calendar.London.At(Local(text).Date, Local(text).TimeOfDay);

    public static string Text(Instant instant) => Minutes.Format(Domain.Calendar.London.TimeOf(instant));
}
