namespace CoreGroupBot.Domain.Boards;

/// <summary>The values of one object in a board's file that carry force, quotation and line. Null: the board is silent.</summary>
/// <param name="source">File name of the document from which everything is quoted.</param>
internal sealed class CitedEntries(BoardEntries entries, string source)
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

    public Cited<T>? Choice<T>(string name) where T : struct, Enum => Cited(name, entry => entry.Choice<T>("value"));

    public Cited<IntervalWeeks>? Interval(string name) => Cited(name, Interval);

    /// <summary>An object of such values.</summary>
    public CitedEntries? Inside(string name) =>
        entries.Optional(name) is { } inner ? new CitedEntries(inner, source) : null;

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

    private Cited<T>? Cited<T>(string name, Func<BoardEntries, T> value)
    {
        if (entries.Optional(name) is not { } entry)
        {
            return null;
        }

        var citation = new Citation(entry.Text("quote"), source, entry.Number("line", int.MaxValue));
        var cited = new Cited<T>(value(entry), entry.Choice<Force>("force"), citation);
        entry.RefuseUnread();
        return cited;
    }
}
