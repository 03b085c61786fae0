using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Rules;
using NodaTime.Text;

namespace CoreGroupBot.Bot.Cards;

/// <summary>One thing that is open for a person.</summary>
public sealed record OpenMatter(CaseView View, Deadline Deadline, Seat Seat);

/// <summary>A concern that somebody raised and that is theirs to decide or to take further, or that they raised.</summary>
public sealed record ConcernForThem(CaseView View, Concern Concern);

/// <summary>What is open for a person in all their cases: concerns, then what is overdue.</summary>
public static class CasesCard
{
    /// <summary>More than these fit neither a phone nor a head.</summary>
    private const int Most = 15;

    /// <param name="matters">In the order in which they are to be read.</param>
    /// <param name="cases">References of all the person's cases: each can be opened as a whole.</param>
    /// <param name="ended">The same of those whose end they can take back.</param>
    public static JsonObject Of(
        IReadOnlyList<OpenMatter> matters, IReadOnlyList<string> cases, IReadOnlyList<string> ended,
        params IReadOnlyList<ConcernForThem> concerns)
    {
        if (cases.Count + ended.Count == 0)
        {
            var stranger = Say("You are not named in a core group here.");
            return Card.Of(stranger, [Element.Heading(Say("My cases")), Element.Text(stranger)]);
        }

        var wholes = cases.Select(reference => (Say($"{reference}: this core group"), reference))
            .Concat(ended.Select(reference => (Say($"{reference}: ended lately"), reference)));
        if (matters.Count + concerns.Count == 0)
        {
            var none = Say("Nothing is open for you at the moment.");
            return Card.Of(none, [Element.Heading(Say("My cases")), Element.Text(none), Pick(wholes)], Open());
        }

        var overdue = matters.Count(matter => matter.Deadline.IsOverdue(matter.View.Now));
        var inShort = Say($"{matters.Count + concerns.Count} open{(overdue > 0 ? Say($", {overdue} of them overdue") : "")}");
        var shown = matters.Take(Most).ToList();
        return Card.Of(
            Say($"My cases: {inShort}."),
            [
                Element.Heading(Say($"My cases: {inShort}")),
                .. concerns.SelectMany(each => (JsonObject[])[Element.Text(Heading(each)), Element.Small(each.View.Case.Reference)]),
                .. shown.SelectMany(Lines),
                matters.Count > Most
                    ? Element.Small(Say($"{matters.Count - Most} more, all of them due later, are not shown."))
                    : null,
                Pick(concerns.Select(each => ($"{each.View.Case.Reference}: {Heading(each)}", Key(each))).Concat(shown.GroupBy(Key).Select(same => (Title([.. same]), same.Key))).Concat(wholes)),
            ],
            Open());
    }

    private static JsonObject Pick(IEnumerable<(string Title, string Value)> choices) =>
        Input.Choice("pick", Say("Open one"), Say("Choose one of the list."), choices);

    private static IEnumerable<JsonObject> Open() =>
        [Press.Execute(Say("Open"), Verbs.Back, new JsonObject { ["from"] = "cases" }, isPrimary: true)];

    /// <summary>What a member has to do by one day is opened together.</summary>
    private static string Title(IReadOnlyList<OpenMatter> same) => same is [var one]
        ? $"{one.View.Case.Reference}: {(one.Deadline.Item is null
            ? Wording.Matter(one.Deadline.Rule) : Wording.Matter(one.Deadline, one.View.Case))}"
        : Say($"{same[0].View.Case.Reference}: {same.Count} actions due {Dates.Short(same[0].Deadline.Due)}");

    private static IEnumerable<JsonObject> Lines(OpenMatter matter) =>
    [
        Element.Text(HowItStands.Heading(matter.View, matter.Deadline, matter.Seat.IsKeyWorker)),
        Element.Small(HowItStands.NamesDueDate(matter.View, matter.Deadline)
            ? matter.View.Case.Reference
            : $"{matter.View.Case.Reference}, {HowItStands.DueOn(matter.Deadline)}"),
    ];

    private static string Key(OpenMatter matter) => string.Join(
        '|', matter.View.Case.Reference, matter.Deadline.Rule, LocalDatePattern.Iso.Format(matter.Deadline.Due));

    private static string Heading(ConcernForThem each) =>
        $"{ConcernWording.Matter(Grounds.Find(each.View.Board, each.Concern.Raised.Category))}: "
        + ConcernWording.State(each.View, each.Concern);

    private static string Key(ConcernForThem each) =>
        string.Join('|', each.View.Case.Reference, RuleIds.Concern, each.Concern.Id);
}
