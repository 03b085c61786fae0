using System.Text.Json;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Meetings;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Scheduling.Graph;

/// <summary>When the owner of a mailbox works, by its own settings: many in a core group work part of the week.</summary>
/// <remarks>A zone more than three hours away was never set by the owner. Then, and where no whole quarter hour of the settings
/// lies in office hours, office hours are taken.</remarks>
internal sealed class MailboxHours(DateTimeZone zone, LocalTime opens, LocalTime closes, int days)
{
    private const int HoursAway = 3;
    private const int EveryDayOfTheWeek = 0b1111_1110;
    private readonly ulong everyDay = zone.Id == London.Zone.Id ? Works(opens, closes) : 0;

    /// <summary>The quarter hours of a day in London in which they do not work.</summary>
    public ulong OffOn(LocalDate day)
    {
        if (everyDay == 0 && !IsNear(day))
        {
            return 0;
        }

        if ((days >> (int)day.DayOfWeek & 1) == 0)
        {
            return Quarters.WholeDay;
        }

        var works = everyDay != 0 ? everyDay : Works(InLondon(day + opens), InLondon(day + closes));
        return works == 0 ? 0 : ~works;
    }

    /// <returns>Null where nothing is set that could be used.</returns>
    public static MailboxHours? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            return null;
        }

        LocalTime? opens = null, closes = null;
        DateTimeZone? zone = null;
        var days = 0;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "startTime":
                    opens = Time(reader.GetString());
                    break;
                case "endTime":
                    closes = Time(reader.GetString());
                    break;
                case "daysOfWeek" when reader.TokenType is JsonTokenType.StartArray:
                    days = DaysIn(ref reader);
                    break;
                case "timeZone" when reader.TokenType is JsonTokenType.StartObject:
                    zone = ZoneIn(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return zone is not null && opens is { } from && closes is { } until
            ? new MailboxHours(zone, from, until, days == 0 ? EveryDayOfTheWeek : days)
            : null;
    }

    private bool IsNear(LocalDate day)
    {
        var noon = London.At(day, LocalTime.Noon);
        return Math.Abs((zone.GetUtcOffset(noon) - London.Zone.GetUtcOffset(noon)).ToTimeSpan().TotalHours) <= HoursAway;
    }

    private LocalTime InLondon(LocalDateTime time) => London.TimeOf(time.InZoneLeniently(zone).ToInstant()).TimeOfDay;

    private static ulong Works(LocalTime opens, LocalTime closes) =>
        Quarters.Within(opens, closes) & Quarters.Within(Diary.OfficeOpens, Diary.OfficeCloses);

    private static LocalTime? Time(string? text) => text is not null && LocalTimePattern.ExtendedIso.Parse(text) is { Success: true } time ? time.Value : null;

    /// <summary>Bit 1 is Monday.</summary>
    private static int DaysIn(ref Utf8JsonReader reader)
    {
        var days = 0;
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            days |= Enum.TryParse<IsoDayOfWeek>(reader.GetString(), ignoreCase: true, out var day) ? 1 << (int)day : 0;
        }

        return days;
    }

    private static DateTimeZone? ZoneIn(ref Utf8JsonReader reader)
    {
        DateTimeZone? zone = null;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isName = reader.ValueTextEquals("name"u8);
            reader.Read();
            zone = isName && reader.GetString() is { } name ? GraphTime.ZoneNamed(name) : zone;
            reader.Skip();
        }

        return zone;
    }
}
