using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;

namespace CoreGroupBot.Bot.Cards.Asking;

/// <summary>What can be supposed in Teams, one change at a time; the words stand in buttons that were sent.</summary>
public static class Suppose
{
    public const string Held = "held";
    public const string Conference = "conference";
    public const string Review = "review";
    public const string Minutes = "minutes";
    public const string Board = "board";
    public const string BankHoliday = "bankHoliday";
}

/// <summary>What if? First what is supposed, then the days of it.</summary>
public static class WhatIfForm
{
    private static string Heading => Say("What if …?");

    /// <summary>Records that are asked about most: those of the latest core groups.</summary>
    private const int MostRecords = 6;

    public static JsonObject Of(CaseView view, Origin origin) => Card(
        view, origin, Say("Suppose one change, to see which dates would move and who would be told when."), Say("Go on"), origin.Data(view),
        [Input.Choice("suppose", Say("Suppose that"), Say("Choose one of the list."), Choices(view))]);

    /// <returns>Null when nothing of that kind can be supposed of the case.</returns>
    public static JsonObject? Of(CaseView view, Origin origin, string? kind, BoardLibrary boards) =>
        Fields(view, kind, boards)?.ToList() is { Count: > 0 } fields && Sentence(kind) is { } sentence
            ? Card(view, origin, sentence, Say("Show what would change"), origin.Data(view, ("suppose", kind), ("filled", "yes")), fields)
            : null;

    private static JsonObject Card(
        CaseView view, Origin origin, string sentence, string title, JsonObject data, IEnumerable<JsonObject> fields) => Model.Card.Of(
        Say($"{Wording.CaseLine(view.Case)}. {Heading} {sentence} Nothing is saved."),
        [
            .. Passages.Head(view, null, Heading),
            Element.Text(Say($"{sentence} Nothing is saved, and nobody is told.")),
            .. fields,
        ],
        [Press.Execute(title, Verbs.WhatIf, data, isPrimary: true), origin.Back(view)]);

    private static IEnumerable<(string Title, string Value)> Choices(CaseView view)
    {
        yield return (Say("a core group is held on a day"), Suppose.Held);
        yield return (Say("the conference was on another day"), Suppose.Conference);
        yield return (Say("the review conference is on a day"), Suppose.Review);
        if (view.Case.Meetings.Count > 0)
        {
            yield return (Say("the record is circulated on a day"), Suppose.Minutes);
        }

        yield return (Say("another board’s guidance applies"), Suppose.Board);
        yield return (Say("a day is made a bank holiday"), Suppose.BankHoliday);
    }

    private static string? Sentence(string? kind) => kind switch
    {
        Suppose.Held => Say("Suppose that a core group is held on this day."),
        Suppose.Conference => Say("Suppose that the initial conference was on this day."),
        Suppose.Review => Say("Suppose that the review conference is on this day. A day up to today counts as held."),
        Suppose.Minutes => Say("Suppose that the record of a core group is circulated on this day."),
        Suppose.Board => Say("Suppose that this board’s guidance applies."),
        Suppose.BankHoliday => Say("Suppose that this day is made a bank holiday."),
        _ => null,
    };

    private static IEnumerable<JsonObject>? Fields(CaseView view, string? kind, BoardLibrary boards) => kind switch
    {
        Suppose.Held =>
        [
            Day("on", Say("Core group held on"), view.Case.Standing?.Date ?? view.Today),
            Input.DateIfAny("recorded", Say("Recorded only on, if later")),
        ],
        Suppose.Conference =>
        [
            Input.Choice("child", Say("Child"), Say("Choose the child."), view.Case.Group.Children.Select(child => (child, child))),
            Day("on", Say("Conference held on"), view.Case.Conferences is [.., var last] ? last.Date : view.Today),
        ],
        Suppose.Review =>
        [
            Day("on", Say("Review conference on"), view.Case.Reviews.Values.LastOrDefault(review => !review.Held)?.Date ?? view.Today),
            Input.TimeIfAny("start", Say("Starts at, if known")),
        ],
        Suppose.Minutes when view.Case.Meetings.Count > 0 =>
        [
            Input.Choice("of", Say("Record of the core group of"), Say("Choose the core group."), view.Case.Meetings.Keys.Reverse()
                .Take(MostRecords).Select(day => (Dates.Long(day), Buttons.Iso(day)))),
            Day("on", Say("Circulated on"), view.Today),
        ],
        Suppose.Board => OtherBoards(view, boards),
        Suppose.BankHoliday => [Day("on", Say("Bank holiday on"), view.Today)],
        _ => null,
    };

    private static IEnumerable<JsonObject> OtherBoards(CaseView view, BoardLibrary boards)
    {
        var others = boards.Keys.Where(key => key != view.Board.Key).Select(key => (boards.Named(key).Name, key)).ToList();
        return others.Count > 0 ? [Input.Choice("board", Say("Board"), Say("Choose the board."), others)] : [];
    }

    private static JsonObject Day(string id, string label, NodaTime.LocalDate value) =>
        Input.Date(id, label, Say("Give a day."), value, min: null, max: null);
}
