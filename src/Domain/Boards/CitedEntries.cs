using System.Text.RegularExpressions;
using NodaTime;

namespace CoreGroupBot.Domain.Boards;

/// <summary>The values of one object in a board's file that carry force, quotation and line. Null: the board is silent.</summary>
/// <param name="source">File name of the document from which everything is quoted.</param>
/// <param name="day">The day as of which the board is read.</param>
/// <param name="changes">Gains the days on which a value comes into force or is so no more.</param>
internal sealed partial class CitedEntries(BoardEntries entries, string source, LocalDate day, ISet<LocalDate> changes)
{
    /// <summary>No deadline is counted further: the calendar's years end somewhere.</summary>
    private const int FurthestCount = 1000;

    public string Source => source;

    public Cited<int>? Count(string name) => Cited(name, entry => entry.Number("value", FurthestCount));

    public Cited<bool>? Flag(string name) => Cited(name, entry => entry.Flag("value"));

    public Cited<string>? Words(string name) => Cited(name, entry => entry.Text("value"));

    public Cited<string>? Month(string name) => Cited(name, entry => entry.Month("value"));

    public Cited<string>? OneOf(string name, params string[] choices) =>
        Cited(name, entry => entry.Choice("value", choices));

    public Cited<IReadOnlyList<string>>? SomeOf(string name, params string[] choices) =>
        Cited(name, entry => entry.Choices("value", choices));

    /// <summary>At least one, and none twice: roles or agencies, as the register has them.</summary>
    public Cited<IReadOnlyList<string>>? Names(string name) => Cited(name, entry => entry.Names("value"));

    public Cited<T>? Choice<T>(string name) where T : struct, Enum => Cited(name, entry => entry.Choice<T>("value"));

    public Cited<IntervalWeeks>? Interval(string name) => Cited(name, Interval);

    /// <summary>An object of such values.</summary>
    public CitedEntries? Inside(string name) =>
        entries.Optional(name) is { } inner ? new CitedEntries(inner, source, day, changes) : null;

    public string Key(string name) => entries.Key(name);

    public string Text(string name) => entries.Text(name);

    public T Word<T>(string name) where T : struct, Enum => entries.Choice<T>(name);

    public string Word(string name, params string[] choices) => entries.Choice(name, choices);

    /// <summary>None, or some of the choices.</summary>
    public IReadOnlyList<string> AnyOf(string name, params string[] choices) =>
        entries.Several(name, choices.Contains, $"not one of {string.Join(", ", choices)}");

    /// <summary>None, or the names of what can be pressed on a card: "plan.saved".</summary>
    public IReadOnlyList<string> Verbs(string name) =>
        entries.Several(name, word => VerbForm().IsMatch(word), "not a verb such as plan.saved");

    /// <summary>Quotation and line of the object itself.</summary>
    public Citation Citation() => new(entries.Text("quote"), source, entries.Number("line", int.MaxValue));

    public IReadOnlyList<T> List<T>(string name, Func<CitedEntries, T> read) => new Listed<T>(entries.Each(name).Select(entry =>
    {
        var of = new CitedEntries(entry, source, day, changes);
        var item = read(of);
        of.RefuseUnread();
        return item;
    }));

    /// <summary>No two with one key.</summary>
    public IReadOnlyList<T> List<T>(string name, string key, Func<CitedEntries, T> read, Func<T, string> keyOf)
    {
        var list = List(name, read);
        foreach (var twice in list.GroupBy(keyOf).Where(same => same.Key.Length > 0 && same.Count() > 1))
        {
            entries.Fault(name, $"has the {key} \"{twice.Key}\" twice");
        }

        return list;
    }

    /// <summary>At least one.</summary>
    public IReadOnlyList<T> Some<T>(string name, Func<CitedEntries, T> read)
    {
        var list = List(name, read);
        if (list.Count == 0)
        {
            entries.Fault(name, "is empty");
        }

        return list;
    }

    public void RefuseUnread() => entries.RefuseUnread();

    private static IntervalWeeks Interval(BoardEntries entry)
    {
        if (entry.Required("value") is not { } weeks)
        {
            return new IntervalWeeks(0, 0);
        }

        var interval = new IntervalWeeks(weeks.Number("from", FurthestCount), weeks.Number("to", FurthestCount));
        weeks.RefuseUnread();
        if (interval.To > 0 && interval.From > interval.To)
        {
            entry.Fault("value", "runs backwards");
        }

        return interval;
    }

    /// <summary>The value in force on the day: the only one there is, or one of several that follow one another.</summary>
    private Cited<T>? Cited<T>(string name, Func<BoardEntries, T> value)
    {
        var stated = entries.OneOrEach(name).Select(entry => Cited(entry, value)).ToList();
        foreach (var (number, each) in stated.Index())
        {
            if (stated.Take(number).Any(before => Begins(before) <= Ends(each) && Begins(each) <= Ends(before)))
            {
                entries.Fault($"{name}[{number}]", "is in force on days of another one");
            }
        }

        return stated.Find(each => Begins(each) <= day && day <= Ends(each));
    }

    private Cited<T> Cited<T>(BoardEntries entry, Func<BoardEntries, T> value)
    {
        var citation = new CitedEntries(entry, source, day, changes).Citation();
        var cited = new Cited<T>(value(entry), entry.Choice<Force>("force"), citation)
        {
            From = entry.OptionalDay("from"),
            Until = entry.OptionalDay("until"),
        };
        if (cited.Until < cited.From)
        {
            entry.Fault("until", "is before from");
        }

        if (cited.From is { } from)
        {
            changes.Add(from);
        }

        if (cited.Until is { } until && until < LocalDate.MaxIsoValue)
        {
            changes.Add(until.PlusDays(1));
        }

        entry.RefuseUnread();
        return cited;
    }

    private static LocalDate Begins<T>(Cited<T> cited) => cited.From ?? LocalDate.MinIsoValue;

    private static LocalDate Ends<T>(Cited<T> cited) => cited.Until ?? LocalDate.MaxIsoValue;

    [GeneratedRegex(@"\A[a-z]+[0-9]?\.[a-zA-Z]+\z")]
    private static partial Regex VerbForm();
}
