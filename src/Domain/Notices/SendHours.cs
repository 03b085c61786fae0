using CoreGroupBot.Domain.Calendar;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>When people are written to: working days, 09:00 to 17:00 in Europe/London (profiles.md section 8).</summary>
public static class SendHours
{
    public static readonly LocalTime Opens = new(9, 0);

    /// <summary>Exclusive: at 17:00 it waits for the next working morning.</summary>
    public static readonly LocalTime Closes = new(17, 0);

    public static Instant Morning(LocalDate date) => London.At(date, Opens);

    /// <summary>The same instant within send hours, otherwise the next 09:00 of a working day.</summary>
    public static Instant AtOrAfter(Instant instant, WorkingDays calendar)
    {
        var local = London.TimeOf(instant);
        if (!calendar.IsWorkingDay(local.Date))
        {
            return Morning(calendar.OnOrAfter(local.Date));
        }

        return local.TimeOfDay < Opens ? Morning(local.Date)
            : local.TimeOfDay < Closes ? instant
            : Morning(calendar.Add(local.Date, 1));
    }
}
