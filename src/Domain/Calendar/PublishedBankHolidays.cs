using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Domain.Calendar;

/// <summary>GOV.UK's list for England and Wales, as published, one-off holidays included.</summary>
public static class PublishedBankHolidays
{
    private const string Resource = "calendar/bank-holidays.json";

    /// <summary>In order of date. A name carries the note of its day: "Boxing Day (substitute day)".</summary>
    /// <exception cref="InvalidDataException">The embedded list is not in the published shape.</exception>
    public static IReadOnlyList<(LocalDate Date, string Name)> EnglandAndWales()
    {
        using var stream = typeof(PublishedBankHolidays).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"{Resource} is not embedded.");
        using var document = JsonDocument.Parse(stream);
        var events = document.RootElement.GetProperty("england-and-wales").GetProperty("events");
        return [.. events.EnumerateArray().Select(Read).OrderBy(holiday => holiday.Date)];
    }

    private static (LocalDate Date, string Name) Read(JsonElement holiday)
    {
        var date = holiday.GetProperty("date").GetString()!;
        if (!LocalDatePattern.Iso.Parse(date).TryGetValue(default, out var on))
        {
            throw new InvalidDataException($"{Resource}: \"{date}\" is not a date.");
        }

        var name = holiday.GetProperty("title").GetString()!;
        var note = holiday.GetProperty("notes").GetString()!;
        return (on, note.Length == 0 ? name : $"{name} ({char.ToLowerInvariant(note[0])}{note[1..]})");
    }
}
