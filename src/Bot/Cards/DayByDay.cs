using System.Globalization;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards;

/// <summary>How a due date was reached: every day with its number, the days that are skipped with their names.</summary>
internal static class DayByDay
{
    /// <param name="counting">Null where nothing is counted.</param>
    public static IEnumerable<JsonObject?> Of(Deadline deadline, Counting? counting)
    {
        if (counting is not null)
        {
            yield return Element.Subheading(deadline.Unit is CountUnit.Weeks ? Say("The counting, week by week") : Say("The counting, day by day"));
            yield return Element.Facts(
                counting.Days.Where(day => !IsSecondOfWeekend(day, counting)).Select(day => (Place(day), (string?)Said(day))));
        }
    }

    // A weekend is one line, under its Saturday.
    private static bool IsSecondOfWeekend(CountedDay day, Counting counting) =>
        day.Kind is DayKind.Weekend
        && counting.Days.Any(other => other.Kind is DayKind.Weekend && other.Date == day.Date.PlusDays(-1));

    private static string Place(CountedDay day) => day.Kind switch
    {
        DayKind.DayZero => "0",
        DayKind.Counted or DayKind.Week => day.Number?.ToString(CultureInfo.InvariantCulture) ?? "",
        _ => "–",
    };

    private static string Said(CountedDay day) => day.Kind switch
    {
        DayKind.DayZero => Say($"{Dates.Short(day.Date)}, day 0, not counted"),
        DayKind.Weekend => Say($"{Dates.Short(day.Date)}, weekend"),
        DayKind.Holiday => $"{Dates.Short(day.Date)}, {HolidayWords.Of(day.Holiday)}",
        _ => Dates.Short(day.Date),
    };
}
