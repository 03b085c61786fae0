using System.Globalization;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards;

/// <summary>Why this date: the board's own words and where they stand, the counting day by day, and who is told when.</summary>
public static class WhyCard
{
    public static JsonObject Of(CaseView view, Deadline deadline, Seat seat)
    {
        var heading = $"Why {Wording.WhenDue(deadline)}?";
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading} {Wording.Counted(deadline)}",
            [
                .. Passages.Head(view, deadline, heading),
                Element.Text(deadline.Kind is DueKind.By
                    ? Wording.Matter(deadline, view.Case)
                    : RuleIds.InWords(deadline.Rule)),
                .. Passages.Reason(view, deadline),
                .. Passages.Paragraph(view, deadline, Wording.Line),
                view.Board.ConfirmWithBoard && deadline.Source is not null
                    ? Element.Small("The document bears no date or names no authority; its values are to be confirmed with the board.")
                    : null,
                deadline is { Note: { } note, Unit: not CountUnit.Agreed } ? Element.Text(note) : null,
                .. Counting(deadline),
                CaseView.Calendar.IsProvisional(deadline.Due)
                    ? Element.Small("Bank holidays of that year are not published yet; the date may move.")
                    : null,
                .. Telling(view, deadline),
            ],
            [Buttons.Back(view, deadline), .. Buttons.For(view, deadline, seat).SkipLast(2)]);
    }

    private static IEnumerable<JsonObject?> Counting(Deadline deadline)
    {
        if (deadline.Explain(CaseView.Calendar) is { } counting)
        {
            yield return Element.Subheading(deadline.Unit is CountUnit.Weeks ? "The counting, week by week" : "The counting, day by day");
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
        DayKind.DayZero => $"{Dates.Short(day.Date)}, day 0, not counted",
        DayKind.Weekend => $"{Dates.Short(day.Date)}, weekend",
        DayKind.Holiday => $"{Dates.Short(day.Date)}, {day.Holiday}",
        _ => Dates.Short(day.Date),
    };

    private static IEnumerable<JsonObject?> Telling(CaseView view, Deadline deadline)
    {
        var told = Ladder.Of(view, deadline);
        if (told.Count > 0)
        {
            yield return Element.Subheading("Who is told when, while it is open");
            yield return Element.Facts(told.Select(step => (step.What, (string?)step.WhenAndWho)));
        }
    }
}
