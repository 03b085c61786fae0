using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Rules;
using NodaTime.Text;

namespace CoreGroupBot.Bot.Cards;

/// <summary>One thing that is open for a person.</summary>
public sealed record OpenMatter(CaseView View, Deadline Deadline, Seat Seat);

/// <summary>What is open for a person in all their cases, overdue first.</summary>
public static class CasesCard
{
    /// <summary>More than these fit neither a phone nor a head.</summary>
    private const int Most = 15;

    /// <param name="matters">In the order in which they are to be read.</param>
    public static JsonObject Of(IReadOnlyList<OpenMatter> matters, int cases)
    {
        if (matters.Count == 0)
        {
            var none = cases == 0 ? "You are not named in a core group here." : "Nothing is open for you at the moment.";
            return Card.Of(none, [Element.Heading("My cases"), Element.Text(none)]);
        }

        var overdue = matters.Count(matter => matter.Deadline.IsOverdue(matter.View.Now));
        var inShort = string.Create(null,
            $"{matters.Count} open{(overdue > 0 ? $", {overdue} of them overdue" : "")}");
        var shown = matters.Take(Most).ToList();
        return Card.Of(
            $"My cases: {inShort}.",
            [
                Element.Heading($"My cases: {inShort}"),
                .. shown.SelectMany(Lines),
                matters.Count > Most
                    ? Element.Small(string.Create(null, $"{matters.Count - Most} more, all of them due later, are not shown."))
                    : null,
                Input.Choice("pick", "Open one", "Choose one of the list.", shown.Select(matter => (
                    $"{matter.View.Case.Reference}: {Wording.Matter(matter.Deadline.Rule)}", Key(matter)))),
            ],
            [Press.Execute("Open", Verbs.Back, new JsonObject { ["from"] = "cases" }, isPrimary: true)]);
    }

    private static IEnumerable<JsonObject> Lines(OpenMatter matter) =>
    [
        Element.Text(HowItStands.Heading(matter.View, matter.Deadline, matter.Seat.IsKeyWorker)),
        Element.Small(HowItStands.NamesDueDate(matter.View, matter.Deadline)
            ? matter.View.Case.Reference
            : $"{matter.View.Case.Reference}, {HowItStands.DueOn(matter.Deadline)}"),
    ];

    private static string Key(OpenMatter matter) => string.Join(
        '|', matter.View.Case.Reference, matter.Deadline.Rule, LocalDatePattern.Iso.Format(matter.Deadline.Due));
}
