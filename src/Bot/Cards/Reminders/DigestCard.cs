using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;

namespace CoreGroupBot.Bot.Cards.Reminders;

/// <summary>Several things that one person is told at one time, overdue first and those of one core group together, in the words of their
/// own cards. What one press can answer is answered here; each can be opened.</summary>
public static class DigestCard
{
    /// <summary>More than these fit neither a card nor a head: the rest comes in another card.</summary>
    public const int Most = 10;

    /// <summary>One more opens what was chosen.</summary>
    private const int MostPresses = Model.Card.MostActions - 1;

    public static JsonObject Of(IReadOnlyList<DigestItem> items)
    {
        var groups = Groups(items);
        var sorted = groups.SelectMany(group => group).ToList();
        var open = sorted.FindAll(item => !item.IsSettled);
        var overdue = open.Count(item => item.IsOverdue);
        var heading = open.Count == 0 ? Say("All of this is settled")
            : (open.Count == 1 ? Say($"{open.Count} core group matter") : Say($"{open.Count} core group matters"))
                + (overdue > 0 ? Say($", {overdue} overdue") : "");
        var namesCase = sorted.Select(item => item.View.Case.Reference).Distinct().Skip(1).Any();
        var presses = 0;
        var inPlaceOf = InPlaceOf(open);
        var card = Model.Card.Of(
            $"{heading}. {string.Join(" ", groups.Select(Aloud))}",
            [
                Element.Heading(heading),
                inPlaceOf?.DeepClone().AsObject(),
                .. groups.SelectMany(group => group.SelectMany(item => Lines(item, namesCase, inPlaceOf is null, ref presses)).Prepend(CaseLine(group))),
                open.Count == 0 ? null : Pick(open),
            ],
            open.Count == 0 ? null : [Press.Execute(Say("Open"), Verbs.Together, new JsonObject { ["of"] = All(sorted) }, isPrimary: true)]);
        var label = inPlaceOf is null ? "" : Plain(inPlaceOf["text"]!.GetValue<string>());
        card["fallbackText"] = $"{$"{heading}. {label}".TrimEnd()}\n\n{string.Join("\n\n", groups.SelectMany(group => InShort(group, label)))}";
        return card;
    }

    /// <summary>What is overdue comes before what is not, and what is settled last; within each, one core group after the other.</summary>
    private static List<List<DigestItem>> Groups(IReadOnlyList<DigestItem> items)
    {
        var groups = new List<List<DigestItem>>();
        foreach (var group in items
            .GroupBy(item => (item.IsSettled, item.IsOverdue, item.View.Case.Reference))
            .OrderBy(group => group.Key.IsSettled).ThenByDescending(group => group.Key.IsOverdue).ThenBy(group => group.Min(item => item.Notice.Due))
            .ThenBy(group => group.Key.Reference, StringComparer.Ordinal))
        {
            var sorted = group.OrderBy(item => item.Notice.Due).ThenBy(item => item.Notice.Key, StringComparer.Ordinal);
            if (groups is [.., var before] && before[0].View.Case.Reference == group.Key.Reference)
            {
                before.AddRange(sorted);
            }
            else
            {
                groups.Add([.. sorted]);
            }
        }

        return groups;
    }

    private static string Aloud(List<DigestItem> group) =>
        $"{Wording.CaseLine(group[0].View.Case)}: {string.Join("; ", group.Select(item => Plain(Title(item))))}.";

    /// <summary>Of one core group, which is named once.</summary>
    /// <param name="label">What is said above them all.</param>
    private static IEnumerable<string> InShort(List<DigestItem> group, string label)
    {
        var name = $"{Wording.CaseLine(group[0].View.Case)}.";
        return group.Select(item => Without(Without(item.Card["fallbackText"]!.GetValue<string>(), label), name)).Prepend(name);
    }

    private static string Without(string text, string first) =>
        first.Length > 0 && text.StartsWith(first + " ", StringComparison.Ordinal) ? text[(first.Length + 1)..] : text;

    /// <summary>In whose place the person is told, where that is the same of all of it; null where it is not, or of a single one.</summary>
    private static JsonObject? InPlaceOf(List<DigestItem> open)
    {
        var labels = open.ConvertAll(Label);
        return labels is [{ } first, _, ..] && labels.TrueForAll(label => JsonNode.DeepEquals(label, first)) ? first : null;
    }

    /// <summary>In whose place the person is told of one of them; null where it is their own, or settled.</summary>
    private static JsonObject? Label(DigestItem item) =>
        item.Notice.Recipient.CoversFor is null || item.IsSettled ? null : Texts(item.Card).FirstOrDefault();

    private static JsonObject CaseLine(List<DigestItem> group)
    {
        var line = Element.Small(Wording.CaseLine(group[0].View.Case));
        line["spacing"] = "Medium";
        line["separator"] = true;
        return line;
    }

    /// <summary>The own card of one of them, with the way back to all where there is room.</summary>
    /// <param name="of">All of them, as the card of all carries it.</param>
    public static JsonObject Opened(JsonObject card, string of)
    {
        var body = card["body"]!.AsArray();
        if (body.OfType<JsonObject>().Sum(element => element["actions"]?.AsArray().Count ?? 0) < Model.Card.MostActions)
        {
            var back = Press.Execute(Say("Back to the list"), Verbs.Together, new JsonObject { ["of"] = of });
            back["associatedInputs"] = "none";
            body.Add(new JsonObject { ["type"] = "ActionSet", ["actions"] = new JsonArray(back) });
        }

        return card;
    }

    private static string All(IEnumerable<DigestItem> items) => string.Join('\n', items.Select(Key));

    private static string Key(DigestItem item) => $"{item.View.Case.Reference}|{item.Token}";

    private static JsonObject Pick(IEnumerable<DigestItem> open) => Input.Choice(
        "pick", Say("Open one"), Say("Choose one of the list."),
        open.Select(item => ($"{item.View.Case.Reference}: {Plain(Title(item))}", Key(item))));

    private static List<JsonObject> Lines(DigestItem item, bool namesCase, bool labelled, ref int presses)
    {
        var deadline = item.IsSettled ? null : item.View.Of(item.Notice);
        var due = deadline is null || HowItStands.NamesDueDate(item.View, deadline) ? null : Capital(HowItStands.DueOn(deadline));
        List<JsonObject> lines =
        [
            new() { ["type"] = "TextBlock", ["text"] = Title(item), ["weight"] = "Bolder", ["wrap"] = true },
            .. string.Join(". ", new[] { due, PutOff(item) }.OfType<string>()) is { Length: > 0 } when ? [Element.Small(when)] : Array.Empty<JsonObject>(),
            .. Says(item.Card),
        ];
        if (labelled && Label(item) is { } label)
        {
            lines.Add(label.DeepClone().AsObject());
        }

        if (!item.IsSettled && presses < MostPresses && OnePress(item.Card) is { } press)
        {
            presses++;
            if (namesCase)
            {
                // Two buttons of the same words would be one to whoever hears them; in writing there is no room for more on a phone.
                press["tooltip"] = $"{press["title"]} ({item.View.Case.Reference})";
            }

            press["associatedInputs"] = "none";
            lines.Add(new JsonObject { ["type"] = "ActionSet", ["actions"] = new JsonArray(press) });
        }

        return lines;
    }

    /// <summary>What its own card says before anything else: that the service reminds, or what is asked.</summary>
    private static IEnumerable<JsonObject> Says(JsonObject card) => card["body"]!.AsArray().OfType<JsonObject>()
        .SkipWhile(element => element["style"]?.GetValue<string>() is not "heading").Skip(1)
        .TakeWhile(element => element["type"]!.GetValue<string>() is "TextBlock" && element["weight"] is null && element["size"] is null)
        .Select(element => element.DeepClone().AsObject());

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string? PutOff(DigestItem item) =>
        item.View.Of(item.Notice) is { } deadline && Seat.Of(item.View.Case, item.Notice.Recipient.Address.Equals, item.View.Today) is { } seat
        && PutOffButton.Until(item.View, deadline, seat) is { } until ? Say($"You are reminded again on {until}") : null;

    /// <summary>The heading of its own card.</summary>
    private static string Title(DigestItem item) =>
        Texts(item.Card).First(text => text["style"]?.GetValue<string>() is "heading")["text"]!.GetValue<string>();

    private static IEnumerable<JsonObject> Texts(JsonObject card) =>
        card["body"]!.AsArray().OfType<JsonObject>().Where(element => element["type"]?.GetValue<string>() is "TextBlock");

    /// <summary>The button of its own card that answers it with nothing to fill in; null where there is none.</summary>
    private static JsonObject? OnePress(JsonObject card)
    {
        var body = card["body"]!.AsArray().OfType<JsonObject>().ToList();
        return body.Exists(element => element["type"]!.GetValue<string>().StartsWith("Input.", StringComparison.Ordinal)) ? null
            : body.SelectMany(element => element["actions"]?.AsArray() ?? []).OfType<JsonObject>().FirstOrDefault(action =>
                action["type"]?.GetValue<string>() is "Action.Execute" && action["style"]?.GetValue<string>() is "positive"
                && action["verb"]?.GetValue<string>() is not Verbs.CaseMenu)?.DeepClone().AsObject();
    }

    private static string Plain(string text) => InWriting.Unescaped(text);
}
