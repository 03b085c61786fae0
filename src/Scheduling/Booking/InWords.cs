using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Language;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Numbers, lists and times as they stand in a sentence.</summary>
internal static class InWords
{
    private static readonly string[] Small =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Small ones as words in English; in Welsh, where their form goes by what is counted, as figures.</summary>
    public static string Number(int number) =>
        Languages.OfReader is Languages.English && number >= 0 && number < Small.Length ? Small[number] : $"{number}";

    public static string Days(int workingDays) => Languages.OfReader is Languages.English
        ? $"{Number(workingDays)} working {(workingDays == 1 ? "day" : "days")}"
        : workingDays == 1 ? Say($"{workingDays} working day") : Say($"{workingDays} working days");

    /// <summary>"the school, the police and the health visitor (Health visiting)".</summary>
    public static string List(IEnumerable<string> things)
    {
        var all = things.ToList();
        return all.Count < 2 ? string.Concat(all) : Say($"{string.Join(", ", all.SkipLast(1))} and {all[^1]}");
    }

    /// <summary>Tuesday 1 December 2026 at 14:00.</summary>
    public static string When(LocalDateTime start) => Say($"{Dates.Long(start.Date)} at {Clock.Format(start.TimeOfDay)}");

    public static string Time(LocalDateTime time) => Clock.Format(time.TimeOfDay);

    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
